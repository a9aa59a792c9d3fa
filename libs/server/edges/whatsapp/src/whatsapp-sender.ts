import { Injectable } from '@nestjs/common';
import type { ReplyContent, WhatsAppIdentity } from '@feelori/contracts';
import { Metrics } from '@feelori/platform/metrics';
import { type Breaker, BreakerBoard, BreakerOpen } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { request } from 'undici';
import { judgeAnswer, judgeFailure, type JudgedOutcome, type SendOutcome } from './send-outcome';
import { sendPayload, type SendPayload } from './send-payload';

const SEND_MS = 10_000;
const READ_MARK_MS = 5_000;

/** Carries an ill outcome through the breaker, which counts what is thrown. */
class IllOutcome extends Error {
  constructor(readonly outcome: SendOutcome) {
    super(outcome.kind);
    this.name = 'IllOutcome';
  }
}

/** The one way out to WhatsApp: a message, or the mark that one was read. Never throws. */
@Injectable()
export class WhatsAppSender {
  private readonly url: string;
  private readonly breaker: Breaker;

  constructor(
    private readonly settings: Settings,
    private readonly metrics: Metrics,
    breakers: BreakerBoard,
  ) {
    const { graphUrl, graphVersion, phoneNumberId } = settings.whatsapp;
    this.url = `${graphUrl}/${graphVersion}/${phoneNumberId}/messages`;
    this.breaker = breakers.get('whatsapp', { countsAsFailure: (error) => error instanceof IllOutcome });
  }

  /**
   * Sends one reply that already fits WhatsApp's limits (`fitReply`). `opaque` is
   * `o1:<turnId>:<part>:<attempt>` and comes back in every status of this message.
   */
  async send(
    to: WhatsAppIdentity,
    content: ReplyContent,
    opaque: string,
    signal?: AbortSignal,
  ): Promise<SendOutcome> {
    const payload = sendPayload(to, content, opaque);
    if (payload === null) return { kind: 'not_sent', reason: 'no_address' };
    if (signal?.aborted) return { kind: 'not_sent', reason: 'aborted' };
    const began = performance.now();
    const outcome = await this.guarded(payload, SEND_MS, signal);
    this.metrics.sendDone(resultOf(outcome), (performance.now() - began) / 1_000);
    return outcome;
  }

  /** Marks a message and all before it as read; `typing` shows the dots until the reply (25 s at most). */
  async markRead(wamid: string, typing: boolean): Promise<void> {
    const payload = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: wamid,
      ...(typing ? { typing_indicator: { type: 'text' } } : {}),
    };
    // Best effort, and a refused mark says nothing about sending: it goes beside the breaker.
    await this.post(payload, READ_MARK_MS, undefined);
  }

  private async guarded(payload: SendPayload, ms: number, signal?: AbortSignal): Promise<SendOutcome> {
    try {
      return await this.breaker.run(async () => {
        const { outcome, ill } = await this.post(payload, ms, signal);
        if (ill) throw new IllOutcome(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof IllOutcome) return error.outcome;
      if (error instanceof BreakerOpen) return { kind: 'not_sent', reason: 'breaker_open' };
      throw error;
    }
  }

  private async post(
    payload: SendPayload,
    ms: number,
    signal: AbortSignal | undefined,
  ): Promise<JudgedOutcome> {
    const deadline = AbortSignal.timeout(ms);
    try {
      // Follows no redirect: the token goes to no other host.
      const answer = await request(this.url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.settings.whatsapp.accessToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(payload),
        signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
      });
      return judgeAnswer(answer.statusCode, await answer.body.text());
    } catch (error) {
      const judged = judgeFailure(error);
      return signal?.aborted ? { ...judged, ill: false } : judged; // We gave up ourselves: nobody is ill.
    }
  }
}

function resultOf(outcome: SendOutcome): 'sent' | 'rejected' | 'unknown' | 'failed' {
  switch (outcome.kind) {
    case 'accepted':
      return 'sent';
    case 'refused':
      return 'rejected';
    case 'unknown':
      return 'unknown';
    case 'not_sent':
      return 'failed';
  }
}
