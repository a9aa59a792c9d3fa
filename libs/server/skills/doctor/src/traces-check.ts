import { Injectable } from '@nestjs/common';
import type { SetUpCheck } from '@feelori/contracts';
import { Settings } from '@feelori/platform/settings';
import { request } from 'undici';
import { judgeTraces } from './judge-traces';
import { check } from './verdict';

const ANSWER_MS = 5_000;

/** Whether traces reach their collector, where one is named. */
@Injectable()
export class TracesCheck {
  constructor(private readonly settings: Settings) {}

  async look(): Promise<SetUpCheck[]> {
    return [check('machine', 'traces', 'Traces', judgeTraces(await this.answer()))];
  }

  /** To a delivery without a span; null where none came in time. */
  private async answer(): Promise<{ status: number } | null | 'not_named'> {
    const { tracing } = this.settings;
    if (tracing === null) return 'not_named';
    try {
      const { statusCode, body } = await request(tracing.url, {
        method: 'POST',
        headers: { ...tracing.headers, 'content-type': 'application/json' },
        body: '{"resourceSpans":[]}',
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      body.on('error', () => undefined).destroy();
      return { status: statusCode };
    } catch {
      return null;
    }
  }
}
