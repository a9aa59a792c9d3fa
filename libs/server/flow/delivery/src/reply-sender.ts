import { Injectable } from '@nestjs/common';
import { WhatsAppSender } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { Settings } from '@feelori/platform/settings';
import { Conversations } from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { opaqueOf, type Turn, type TurnPart, Turns } from '@feelori/records/turns';
import { afterSend, type PartOutcome } from './after-send';
import { lookAgainAt, nextStep } from './next-step';
import { SendPace } from './send-pace';
import { undelivered } from './undelivered';

/** What is to happen after a job looked at a conversation's outbox. */
export type DeliverResult =
  | { kind: 'done' }
  | { kind: 'later'; ms: number }
  /** WhatsApp is not to be called for `ms`: that concerns every conversation. */
  | { kind: 'held'; ms: number };

/** `stands`: the part now says how it stands · `moved`: somebody else moved it, look afresh. */
type SendEnd = { kind: 'stands' } | { kind: 'moved' } | Exclude<DeliverResult, { kind: 'done' }>;

const STEPS_AT_ONCE = 100;
/** Between taking the right to send and writing to the socket; beyond it another worker may have followed. */
const FRESH_MS = 5_000;
const AGAIN_SOON_MS = 1_000;

/** Sends what a conversation's outbox holds, strictly in order. Each part is sent by whoever moved it to `sending`. */
@Injectable()
export class ReplySender {
  constructor(
    private readonly turns: Turns,
    private readonly whatsapp: WhatsAppSender,
    private readonly pace: SendPace,
    private readonly conversations: Conversations,
    private readonly deadLetters: DeadLetters,
    private readonly live: Live,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Rejects when a store fails; what was begun is then found by its `nextAt`. */
  async deliver(conversationId: string, signal: AbortSignal): Promise<DeliverResult> {
    let turns = await this.turns.unsettled(conversationId);
    for (let steps = 0; steps < STEPS_AT_ONCE && !signal.aborted; steps += 1) {
      const step = nextStep(turns, this.clock.ms(), this.unknownWaitMs);
      switch (step.kind) {
        case 'settled':
          await this.settle(turns);
          return { kind: 'done' };
        case 'wait':
          return { kind: 'later', ms: Math.max(1, step.untilMs - this.clock.ms()) };
        case 'dead_letter':
          await this.deadLetter(step.turn, step.part);
          turns = await this.turns.unsettled(conversationId);
          break;
        case 'send': {
          const end = await this.send(step.turn, step.part, signal);
          if (end.kind === 'later' || end.kind === 'held') return end;
          if (end.kind === 'moved') turns = await this.turns.unsettled(conversationId);
        }
      }
    }
    return { kind: 'later', ms: AGAIN_SOON_MS };
  }

  /** Sends one part. What it costs, a try and a place in the pace, is taken only with WhatsApp's leave in hand. */
  private async send(turn: Turn, part: TurnPart, signal: AbortSignal): Promise<SendEnd> {
    const opaque = opaqueOf({ turnId: turn._id, part: part.i, attempt: part.attempt + 1 });
    const begun: { instead: SendEnd | null } = { instead: null };
    const begin = async (): Promise<boolean> => {
      begun.instead = await this.begin(turn, part);
      return begun.instead === null;
    };
    const line = { from: turn.phoneNumberId, to: turn.to };
    const outcome = await this.whatsapp.send(line, part.content, opaque, { begin, signal });
    if (outcome.kind === 'held') return outcome;
    if (outcome.kind === 'not_begun') return begun.instead ?? { kind: 'moved' };
    return this.record(turn, part, afterSend(outcome, part.attempt, this.clock.now()));
  }

  /** Takes the right to send a part, within the pace; null = it is ours, otherwise what happened instead. */
  private async begin(turn: Turn, part: TurnPart): Promise<SendEnd | null> {
    const ms = await this.pace.take(turn.phoneNumberId, turn.customerId);
    if (ms > 0) return { kind: 'later', ms };
    const at = this.clock.now();
    const resends = (part.resends ?? 0) + (part.state === 'pending' ? 0 : 1);
    const crashSeenAt = new Date(at.getTime() + this.unknownWaitMs);
    const before = { turnId: turn._id, part: part.i, attempt: part.attempt };
    const began = this.clock.monotonicMs();
    if (!(await this.turns.beginSend(before, part.state, { at, resends, lookAgainAt: crashSeenAt }))) {
      return { kind: 'moved' };
    }
    Object.assign(part, {
      state: 'sending',
      attempt: part.attempt + 1,
      resends,
      sendingAt: at,
      retryAt: null,
    });
    if (this.clock.monotonicMs() - began <= FRESH_MS) return null;
    // Too late to be sure that nobody follows: nothing was posted, so it may simply be tried again.
    return this.record(
      turn,
      part,
      afterSend({ kind: 'not_sent', reason: 'late' }, part.attempt, this.clock.now()),
    );
  }

  /** Its outcome stays unknown after a second try: sending again could be the third time. */
  private async deadLetter(turn: Turn, part: TurnPart): Promise<void> {
    await this.record(turn, part, { state: 'dead' });
  }

  /** Writes how a part stands, and when to look again; `moved` when a status or another worker moved it before. */
  private async record(turn: Turn, part: TurnPart, outcome: PartOutcome): Promise<SendEnd> {
    const send = { turnId: turn._id, part: part.i, attempt: part.attempt };
    const parts = turn.parts.map((one) => (one.i === part.i ? { ...part, ...outcome } : one));
    const nextAt = lookAgainAt(parts, this.clock.now(), this.unknownWaitMs);
    if (!(await this.turns.endSend(send, outcome, nextAt))) return { kind: 'moved' };
    Object.assign(part, outcome);
    turn.nextAt = nextAt;
    await this.live.publish({ type: 'conversation.changed', conversationId: turn.conversationId });
    return { kind: 'stands' };
  }

  /** Turns of which nothing is left to send: people are told first, so that a crash in between tells them twice. */
  private async settle(turns: readonly Turn[]): Promise<void> {
    for (const turn of turns) {
      if (turn.nextAt === null) continue;
      await this.tellPeople(turn);
      await this.turns.settle(turn._id, turn.nextAt);
    }
  }

  /** A customer who did not get an answer is one for a person. */
  private async tellPeople({ _id, conversationId, inboundIds, parts }: Turn): Promise<void> {
    const reason = undelivered(parts);
    if (reason === null) return;
    await this.conversations.handOver(conversationId, reason);
    // Outside the window nothing can be sent again as it is; what a person can do is a template.
    if (reason !== 'window_closed') {
      const attempts = Math.max(...parts.map(({ attempt }) => attempt));
      const at = this.clock.now();
      await this.deadLetters.add({ _id, conversationId, inboundIds, reason, attempts, at });
    }
    await this.live.publish({ type: 'conversation.changed', conversationId });
  }

  private get unknownWaitMs(): number {
    return this.settings.pace.unknownSendWaitMs;
  }
}
