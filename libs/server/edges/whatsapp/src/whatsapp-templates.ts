import { Injectable } from '@nestjs/common';
import type { MessageTemplate } from '@feelori/contracts';
import { type Breaker, BreakerBoard, type Verdict } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { request } from 'undici';
import { decodeTemplate } from './decode-template';
import { graphRule } from './graph-errors';
import { filledTextOf, type Json, listOf, numberOf, recordOf } from './json-value';

const PAGE_MS = 10_000;
const PAGE_SIZE = 100;
/** Meta's most, 6,000 templates, and a few pages more. */
const PAGES_MAX = 70;
const FIELDS = 'id,name,language,status,category,rejected_reason,quality_score,parameter_format,components';

/** WhatsApp would not give its list; `code` is its own, or HTTP's. */
export class TemplatesRefused extends Error {
  constructor(
    readonly code: number,
    readonly verdict: Verdict,
  ) {
    super(`WhatsApp does not list the templates: ${code}`);
    this.name = 'TemplatesRefused';
  }
}

/** The message templates of the shop's WhatsApp account. Its breaker is its own: a list that fails holds no send. */
@Injectable()
export class WhatsAppTemplates {
  private readonly breaker: Breaker;

  constructor(
    private readonly settings: Settings,
    breakers: BreakerBoard,
  ) {
    this.breaker = breakers.get('whatsapp_templates', {
      judge: (error) => (error instanceof TemplatesRefused ? error.verdict : 'ill'),
    });
  }

  /** All of them, whole or not at all. Rejects when a page does not come, or the breaker is open. */
  async all(signal: AbortSignal): Promise<MessageTemplate[]> {
    const templates: MessageTemplate[] = [];
    let after: string | null = null;
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const at: string | null = after;
      const answer = await this.breaker.run(() => this.page(at, signal));
      templates.push(...listOf(recordOf(answer)?.data).flatMap((item) => decodeTemplate(item) ?? []));
      after = nextOf(answer);
      if (after === null) return templates;
    }
    throw new TemplatesRefused(0, 'ill');
  }

  private async page(after: string | null, signal: AbortSignal): Promise<Json> {
    const { graphUrl, graphVersion, businessAccountId, accessToken } = this.settings.whatsapp;
    const query = new URLSearchParams({ limit: String(PAGE_SIZE), fields: FIELDS });
    if (after !== null) query.set('after', after);
    // Pages are asked for by their cursor: the token goes to no address that an answer names.
    const url = `${graphUrl}/${graphVersion}/${encodeURIComponent(businessAccountId)}/message_templates?${query}`;
    const answer = await outsideCall('whatsapp', 'templates', () =>
      request(url, {
        headers: { authorization: `Bearer ${accessToken}` },
        signal: AbortSignal.any([signal, AbortSignal.timeout(PAGE_MS)]),
      }),
    );
    return judged(answer.statusCode, await answer.body.text());
  }
}

function judged(status: number, text: string): Json {
  const body = parsed(text);
  const code = numberOf(recordOf(recordOf(body)?.error)?.code);
  if (code !== undefined) throw new TemplatesRefused(code, graphRule(code).verdict ?? 'well');
  const isList = status >= 200 && status < 300 && Array.isArray(recordOf(body)?.data);
  if (!isList) throw new TemplatesRefused(status, 'ill');
  return body;
}

/** The cursor of the next page; null on the last one. */
function nextOf(answer: Json): string | null {
  const paging = recordOf(recordOf(answer)?.paging);
  if (paging?.next === undefined) return null;
  return filledTextOf(recordOf(paging.cursors)?.after) ?? null;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
