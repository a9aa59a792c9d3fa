import { Injectable } from '@nestjs/common';
import { WhatsAppSender } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { Settings } from '@feelori/platform/settings';
import { Conversations } from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { isSettled, opaqueOf, type SendRef, type Turn, type TurnPart, Turns } from '@feelori/records/turns';
import { afterSend, type SendRecord } from './after-send';
import { nextStep } from './next-step';
import { SendPace } from './send-pace';

/** What is to happen after a job looked at a conversation's outbox. */
export type DeliverResult = { kind: 'done' } | { kind: 'later'; ms: number };

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
        case 'lay_aside':
          await this.layAside(step.turn, step.part);
          turns = await this.turns.unsettled(conversationId);
          break;
        case 'send': {
          const ms = await this.pace.take(step.turn.phoneNumberId, step.turn.customerId);
          if (ms > 0) return { kind: 'later', ms };
          const moved = await this.send(step.turn, step.part, signal);
          if (!moved) turns = await this.turns.unsettled(conversationId);
        }
      }
    }
    return { kind: 'later', ms: AGAIN_SOON_MS };
  }

  /** Sends one part; true when `part` now says how it stands, false when somebody else moved it. */
  private async send(turn: Turn, part: TurnPart, signal: AbortSignal): Promise<boolean> {
    const sendingAt = this.clock.now();
    const before: SendRef = { turnId: turn._id, part: part.i, attempt: part.attempt };
    const lookAgainAt = new Date(sendingAt.getTime() + this.unknownWaitMs);
    const began = this.clock.monotonicMs();
    if (!(await this.turns.beginSend(before, [part.state], sendingAt, lookAgainAt))) return false;
    const send = { ...before, attempt: part.attempt + 1 };
    Object.assign(part, { state: 'sending', attempt: send.attempt, sendingAt, retryAt: null });
    // Too late to be sure that nobody follows: nothing was posted, so it may simply be tried again.
    const late = this.clock.monotonicMs() - began > FRESH_MS;
    const outcome = late
      ? ({ kind: 'not_sent', reason: 'late' } as const)
      : await this.whatsapp.send(turn.to, part.content, opaqueOf(send), signal);
    return this.record(turn, part, send, afterSend(outcome, send.attempt, this.clock.now()));
  }

  private async record(turn: Turn, part: TurnPart, send: SendRef, record: SendRecord): Promise<boolean> {
    const ours = { ...part, ...record.outcome };
    const nextAt = lookAt(
      { ...turn, parts: turn.parts.map((one) => (one.i === part.i ? ours : one)) },
      this.unknownWaitMs,
    );
    if (!(await this.turns.endSend(send, record.outcome, nextAt))) return false;
    Object.assign(part, record.outcome);
    turn.nextAt = nextAt;
    await this.tellPeople(turn, record);
    await this.live.publish({ type: 'conversation.changed', conversationId: turn.conversationId });
    return true;
  }

  /** Its outcome stays unknown after a second try: sending again could be the third time. */
  private async layAside(turn: Turn, part: TurnPart): Promise<void> {
    const send = { turnId: turn._id, part: part.i, attempt: part.attempt };
    const nextAt = this.clock.now();
    if (await this.turns.endSend(send, { state: 'dead' }, nextAt)) {
      const reason = 'unknown_outcome';
      await this.tellPeople(turn, { outcome: { state: 'dead' }, handover: reason, deadLetter: reason });
    }
  }

  private async tellPeople(turn: Turn, { handover, deadLetter }: SendRecord): Promise<void> {
    if (handover !== null) await this.conversations.handOver(turn.conversationId, handover);
    if (deadLetter === null) return;
    const { _id, conversationId, inboundIds } = turn;
    const attempts = Math.max(...turn.parts.map(({ attempt }) => attempt));
    await this.deadLetters.add({
      _id,
      conversationId,
      inboundIds,
      reason: deadLetter,
      attempts,
      at: this.clock.now(),
    });
  }

  /** Turns whose last part a status moved: nobody has to look at them again. */
  private async settle(turns: readonly Turn[]): Promise<void> {
    const open = turns.filter(({ nextAt }) => nextAt !== null);
    await Promise.all(open.map(({ _id }) => this.turns.lookAgain(_id, null)));
  }

  private get unknownWaitMs(): number {
    return this.settings.pace.unknownSendWaitMs;
  }
}

/** When delivery has to look at a turn next; null when all is settled. */
function lookAt(turn: Turn, unknownWaitMs: number): Date | null {
  const part = turn.parts.find(({ state }) => !isSettled(state));
  if (part === undefined) return null;
  if (part.state === 'pending') return part.retryAt ?? turn.answeredAt;
  return new Date((part.sendingAt?.getTime() ?? 0) + unknownWaitMs);
}
