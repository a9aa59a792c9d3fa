import { Injectable } from '@nestjs/common';
import type { CustomerMessage, WhatsAppIdentity } from '@feelori/contracts';
import { WhatsAppSender } from '@feelori/edges/whatsapp';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { Metrics } from '@feelori/platform/metrics';
import { Settings } from '@feelori/platform/settings';
import {
  type Conversation,
  Conversations,
  type OpenTurn,
  type TurnClosing,
} from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { type Turn, Turns } from '@feelori/records/turns';
import { type Answer, Answers, giveUp } from '@feelori/skills/answers';
import { decideTurn, type TurnDecision } from './decide-turn';
import { HISTORY_TURNS, historyOf, replyWords, shownBefore } from './turn-history';
import { turnDocument } from './turn-document';
import { TurnLimit } from './turn-limit';

/** A customer waits no longer than this for the models; then the rules answer. */
const ANSWER_MS = 25_000;

/** Does the work of one claimed turn: decide, answer, write the turn once, close. Every step bears repetition. */
@Injectable()
export class TurnAnswerer {
  constructor(
    private readonly conversations: Conversations,
    private readonly inbound: InboundMessages,
    private readonly turns: Turns,
    private readonly deadLetters: DeadLetters,
    private readonly answers: Answers,
    private readonly whatsapp: WhatsAppSender,
    private readonly limit: TurnLimit,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly metrics: Metrics,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async answer(
    conversation: Conversation,
    open: OpenTurn,
    rows: readonly InboundMessage[],
    signal: AbortSignal,
  ): Promise<void> {
    // A crash after the turn was written: what is stored is the answer, whatever would be said now.
    const stored = open.attempts > 1 ? await this.turns.byId(open.id) : null;
    const turn = stored ?? (await this.write(conversation, open, rows, signal));
    await this.close(conversation, open, turn);
  }

  /** The turn as it is stored in the end; a decision when nothing is to be said. */
  private async write(
    conversation: Conversation,
    open: OpenTurn,
    rows: readonly InboundMessage[],
    signal: AbortSignal,
  ): Promise<Turn | TurnDecision> {
    const [recent, tooMany] = await Promise.all([
      this.turns.before(conversation._id, open.n, HISTORY_TURNS),
      this.limit.isOver(conversation._id, open.id),
    ]);
    const decision = decideTurn({
      conversation,
      messages: rows.map(({ message }) => message),
      attempts: open.attempts,
      nowMs: this.clock.ms(),
      messageMaxAgeHours: this.settings.pace.messageMaxAgeHours,
      ourNumber: this.settings.whatsapp.phoneNumberIds.includes(conversation.phoneNumberId),
      tooMany,
    });
    if (decision.kind === 'silent') return decision;
    this.showTyping(rows);
    const answer = await this.answerOf(decision, conversation, open, recent, signal);
    // Whoever took over asks again; an answer that was broken off must not be faster.
    signal.throwIfAborted();
    const turn = turnDocument(conversation, open, rows, answer, this.clock.now());
    if ((await this.turns.insert(turn)) === 'existed') return (await this.turns.byId(open.id)) ?? turn;
    const seconds = (turn.answeredAt.getTime() - open.claimedAt.getTime()) / 1_000;
    this.metrics.turnDone(turn.answeredBy, seconds);
    return turn;
  }

  /** Only where an answer comes: ticks and dots for somebody whom nobody reads would be a lie. */
  private showTyping(rows: readonly InboundMessage[]): void {
    const newest = rows.at(-1)?.message;
    if (newest) void this.whatsapp.markRead(newest.phoneNumberId, newest.wamid, true);
  }

  private async answerOf(
    decision: Exclude<TurnDecision, { kind: 'silent' }>,
    conversation: Conversation,
    open: OpenTurn,
    recent: readonly Turn[],
    signal: AbortSignal,
  ): Promise<Answer> {
    if (decision.kind === 'answer') {
      return this.askAssistant(conversation, decision.asked, open.attempts, recent, signal);
    }
    if (decision.reason === 'turn_failed') {
      const { id, inboundIds, attempts } = open;
      const letter = { _id: id, conversationId: conversation._id, inboundIds, attempts };
      await this.deadLetters.add({ ...letter, reason: 'turn_attempts', at: this.clock.now() });
    }
    return giveUp(decision.asked, decision.reason);
  }

  private async askAssistant(
    conversation: Conversation,
    asked: readonly CustomerMessage[],
    attempt: number,
    recent: readonly Turn[],
    signal: AbortSignal,
  ): Promise<Answer> {
    return this.answers.answer({
      conversationId: conversation._id,
      customerId: conversation.customerId,
      phone: phoneOf(conversation.identity),
      ...sinceOf(conversation.identity),
      customerName: conversation.customerName,
      history: historyOf(recent),
      shown: shownBefore(recent),
      asked,
      attempt,
      deadlineAt: new Date(this.clock.ms() + ANSWER_MS),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
    });
  }

  /** Messages first, then the conversation: a crash in between leaves an open turn, never a second answer. */
  private async close(
    conversation: Conversation,
    open: OpenTurn,
    outcome: Turn | TurnDecision,
  ): Promise<void> {
    await this.inbound.close(open.inboundIds, open.id, 'done');
    await this.conversations.closeTurn(conversation._id, open.id, closingOf(outcome, open.inboundIds.length));
    if ('parts' in outcome && outcome.nextAt !== null) await this.wakeUps.enqueueSends([conversation._id]);
    await this.live.publish({ type: 'conversation.changed', conversationId: conversation._id });
  }
}

function closingOf(outcome: Turn | TurnDecision, messages: number): TurnClosing {
  if ('parts' in outcome) {
    const text = outcome.parts.map(({ content }) => replyWords(content)).find((words) => words !== '') ?? '';
    const handedOver = outcome.handoverReason !== null;
    return {
      said: { text, at: outcome.answeredAt },
      answered: handedOver ? 0 : messages,
      ...(handedOver ? { mode: 'person', handoverReason: outcome.handoverReason } : {}),
      ...(outcome.consent === 'stop' ? { optedOut: true } : {}),
      ...(outcome.consent === 'start'
        ? { optedOut: false, mode: 'assistant' as const, handoverReason: null }
        : {}),
    };
  }
  if (outcome.kind !== 'silent') return { answered: 0 };
  const { seen, handover } = outcome;
  return {
    answered: seen ? messages : 0,
    ...(handover === null ? {} : { mode: 'person', handoverReason: handover }),
  };
}

/** Since when the number is this sender's, where somebody else had it before. */
function sinceOf({ waIdSince }: WhatsAppIdentity): { ordersSince?: Date } {
  return waIdSince === undefined ? {} : { ordersSince: new Date(waIdSince) };
}

/** The number tools may use: WhatsApp's own id of the verified sender, as E.164. */
function phoneOf({ waId }: WhatsAppIdentity): string | null {
  return waId !== undefined && /^\d{5,15}$/.test(waId) ? `+${waId}` : null;
}
