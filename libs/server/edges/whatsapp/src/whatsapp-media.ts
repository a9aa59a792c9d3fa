import { Injectable } from '@nestjs/common';
import type { MediaReason } from '@feelori/contracts';
import { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { type Dispatcher, request } from 'undici';
import { type Json, numberOf, recordOf, textOf } from './json-value';
import { isMediaAddress } from './media-address';

const LOCATE_MS = 10_000;
/** For the largest document on a slow line. */
const DOWNLOAD_MS = 120_000;
const MOST_REDIRECTS = 3;
const MOST_ANSWER_BYTES = 64 * 1024;
/** Without one, WhatsApp's file servers answer with errors. */
const USER_AGENT = 'feelori';

/** A file at WhatsApp: the number it came to and WhatsApp's id of it. */
export interface MediaRef {
  phoneNumberId: string;
  mediaId: string;
}

/** How asking for a file ended; what `failed` may go well another time. */
export type MediaOutcome =
  | {
      kind: 'open';
      body: AsyncIterable<Uint8Array>;
      close(): void;
      sha256: Buffer | null;
      size: number | null;
    }
  | { kind: 'never'; reason: MediaReason }
  | { kind: 'failed'; why: string };

type Answer = Dispatcher.ResponseData;

/** Fetches files that customers sent: asks the Graph API where one is, and then there. */
@Injectable()
export class WhatsAppMedia {
  constructor(private readonly settings: Settings) {}

  /** Whoever gets a body reads it within the same signal, and closes it in any case. Never rejects. */
  async open(file: MediaRef, signal: AbortSignal): Promise<MediaOutcome> {
    try {
      const found = await this.locate(file, signal);
      return found.kind === 'found' ? await this.download(found, signal) : found;
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.name : 'broken_connection' };
    }
  }

  private async locate(
    { phoneNumberId, mediaId }: MediaRef,
    signal: AbortSignal,
  ): Promise<Found | Exclude<MediaOutcome, { kind: 'open' }>> {
    const { graphUrl, graphVersion } = this.settings.whatsapp;
    const query = new URLSearchParams({ phone_number_id: phoneNumberId });
    const href = `${graphUrl}/${graphVersion}/${encodeURIComponent(mediaId)}?${query.toString()}`;
    const answer = await this.get(href, AbortSignal.any([signal, AbortSignal.timeout(LOCATE_MS)]));
    const body = recordOf(await jsonOf(answer));
    const url = textOf(body?.url);
    if (answer.statusCode === 200 && url !== undefined) {
      return {
        kind: 'found',
        url,
        sha256: digestOf(textOf(body?.sha256)),
        size: numberOf(body?.file_size) ?? null,
      };
    }
    const code = numberOf(recordOf(body?.error ?? undefined)?.code);
    // "Object does not exist": WhatsApp keeps what customers send for days only.
    if (code === 100 || answer.statusCode === 404) return { kind: 'never', reason: 'expired' };
    return { kind: 'failed', why: code === undefined ? `http_${answer.statusCode}` : `graph_${code}` };
  }

  private async download({ url, sha256, size }: Found, signal: AbortSignal): Promise<MediaOutcome> {
    const within = AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_MS)]);
    let href = url;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if (!isMediaAddress({ href, graphUrl: this.settings.whatsapp.graphUrl })) {
        return { kind: 'never', reason: 'foreign_host' };
      }
      const answer = await this.get(href, within);
      if (answer.statusCode === 200) {
        const { body } = answer;
        return { kind: 'open', body, close: () => void body.destroy(), sha256, size };
      }
      answer.body.destroy();
      const { location } = answer.headers;
      if (answer.statusCode < 300 || answer.statusCode > 399 || typeof location !== 'string') {
        return { kind: 'failed', why: `http_${answer.statusCode}` };
      }
      href = URL.canParse(location, href) ? new URL(location, href).href : '';
    }
    return { kind: 'failed', why: 'too_many_redirects' };
  }

  /** Follows no redirect by itself: where it leads is looked at first. */
  private async get(href: string, signal: AbortSignal): Promise<Answer> {
    const authorization = `Bearer ${this.settings.whatsapp.accessToken}`;
    const answer = await outsideCall('whatsapp', 'media', () =>
      request(href, { headers: { authorization, 'user-agent': USER_AGENT }, signal }),
    );
    // Whoever reads it is told; one that is closed unread has nobody to tell.
    answer.body.on('error', () => undefined);
    return answer;
  }
}

interface Found {
  kind: 'found';
  url: string;
  sha256: Buffer | null;
  size: number | null;
}

/** The answer of the Graph API; null when it is none, or larger than any. */
async function jsonOf({ body }: Answer): Promise<Json> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MOST_ANSWER_BYTES) return null;
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString()) as Json;
  } catch {
    return null;
  }
}

/** WhatsApp writes digests in hex here and in base64 there. */
function digestOf(text: string | undefined): Buffer | null {
  if (text === undefined || text.length > 64) return null;
  const digest = Buffer.from(text, text.length === 64 ? 'hex' : 'base64');
  return digest.length === 32 ? digest : null;
}
