import { Injectable } from '@nestjs/common';
import type { ReplyContent, WhatsAppIdentity } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { type Breaker, BreakerBoard, BreakerOpen, type Verdict } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { noteInSpan, outsideCall } from '@feelori/platform/tracing';
import { request } from 'undici';
import { messageFee } from './message-fee';
import {
  judgeAnswer,
  judgeFailure,
  type JudgedOutcome,
  type SendOutcome,
  type TriedOutcome,
} from './send-outcome';
import { sendPayload, type SendPayload } from './send-payload';

const SEND_MS = 10_000;
const READ_MARK_MS = 5_000;

/** By which of our numbers (its id at Meta) a message goes to whom. */
export interface SendLine {
  from: string;
  to: WhatsAppIdentity;
}

/** On what terms a message is sent. */
export interface SendTerms {
  /** Called with leave to send in hand, last before the call; where it gives false, nothing is sent. */
  begin?: () => Promise<boolean>;
  signal?: AbortSignal;
}

/** Carries an outcome through the breaker, which judges what is thrown. */
class JudgedSend extends Error {
  constructor(
    readonly outcome: SendOutcome,
    readonly verdict: Verdict,
  ) {
    super(outcome.kind);
    this.name = 'JudgedSend';
  }
}

/** The one way out to WhatsApp: a message, or the mark that one was read. */
@Injectable()
export class WhatsAppSender {
  private readonly origin: string;
  private readonly breaker: Breaker;

  constructor(
    private readonly settings: Settings,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    breakers: BreakerBoard,
  ) {
    const { graphUrl, graphVersion } = settings.whatsapp;
    this.origin = `${graphUrl}/${graphVersion}`;
    this.breaker = breakers.get('whatsapp', {
      judge: (error) => (error instanceof JudgedSend ? error.verdict : 'silent'),
    });
  }

  /**
   * Sends one reply that already fits WhatsApp's limits (`fitReply`). `opaque` is
   * `o1:<entryId>:<part>:<attempt>` and comes back in every status of this message. Rejects only as `begin` does.
   */
  async send(
    { from, to }: SendLine,
    content: ReplyContent,
    opaque: string,
    { begin = () => Promise.resolve(true), signal }: SendTerms = {},
  ): Promise<SendOutcome> {
    const payload = sendPayload(to, content, opaque);
    if (signal?.aborted) return { kind: 'not_begun' };
    if (payload !== null) {
      const outcome = await this.guarded(from, payload, begin, signal);
      if (outcome.kind === 'accepted') this.countFee(to, content);
      return outcome;
    }
    return (await begin()) ? { kind: 'not_sent', reason: 'no_address' } : { kind: 'not_begun' };
  }

  /** Marks a message to our number `from` and all before it as read; `typing` shows the dots until the reply (25 s at most). */
  async markRead(from: string, wamid: string, typing: boolean): Promise<void> {
    const payload = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: wamid,
      ...(typing ? { typing_indicator: { type: 'text' } } : {}),
    };
    // Best effort, and a refused mark says nothing about sending: it goes beside the breaker.
    await this.post(from, payload, { what: 'read mark', ms: READ_MARK_MS, signal: undefined });
  }

  private async guarded(
    from: string,
    payload: SendPayload,
    begin: () => Promise<boolean>,
    signal: AbortSignal | undefined,
  ): Promise<SendOutcome> {
    try {
      return await this.breaker.run(async () => {
        if (!(await begin())) throw new JudgedSend({ kind: 'not_begun' }, 'silent');
        const { outcome, verdict } = await this.timed(from, payload, signal);
        if (verdict !== 'well') throw new JudgedSend(outcome, verdict);
        return outcome;
      });
    } catch (error) {
      if (error instanceof JudgedSend) return error.outcome;
      if (error instanceof BreakerOpen) return { kind: 'held', ms: error.waitMs };
      throw error;
    }
  }

  /** What WhatsApp takes for it, in millionths of the price list's currency. */
  private countFee(to: WhatsAppIdentity, content: ReplyContent): void {
    const kind = { template: content.kind === 'template', offer: 'isOffer' in content };
    const { category, amount } = messageFee(to, kind, this.clock.now());
    if (amount !== null && amount > 0) {
      this.metrics.usage.count('message_cost', category, Math.round(amount * 1_000_000));
    }
  }

  private async timed(
    from: string,
    payload: SendPayload,
    signal: AbortSignal | undefined,
  ): Promise<JudgedOutcome> {
    const began = performance.now();
    const judged = await this.post(from, payload, { what: 'send', ms: SEND_MS, signal });
    const result = resultOf(judged.outcome);
    const code = judged.outcome.kind === 'refused' ? { 'feelori.code': judged.outcome.code } : {};
    noteInSpan('judged', { 'feelori.outcome': result, ...code });
    this.metrics.sendDone(result, (performance.now() - began) / 1_000);
    if (judged.outcome.kind === 'refused') this.metrics.sendRefused(judged.outcome.code);
    return judged;
  }

  private async post(
    from: string,
    payload: SendPayload,
    { what, ms, signal }: { what: string; ms: number; signal: AbortSignal | undefined },
  ): Promise<JudgedOutcome> {
    const deadline = AbortSignal.timeout(ms);
    try {
      // Follows no redirect: the token goes to no other host.
      const { statusCode, text } = await outsideCall('whatsapp', what, async () => {
        const answer = await request(`${this.origin}/${from}/messages`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${this.settings.whatsapp.accessToken}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify(payload),
          signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
        });
        return { statusCode: answer.statusCode, text: await answer.body.text() };
      });
      return judgeAnswer(statusCode, text);
    } catch (error) {
      const judged = judgeFailure(error);
      return signal?.aborted ? { ...judged, verdict: 'silent' } : judged; // We gave up ourselves.
    }
  }
}

function resultOf(outcome: TriedOutcome): 'sent' | 'rejected' | 'unknown' | 'failed' {
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
