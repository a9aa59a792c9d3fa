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
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import { type Answer, Answers, giveUp } from '@feelori/skills/answers';
import { answerEntry } from './answer-entry';
import { decideTurn, type SilentDecision, type TurnDecision } from './decide-turn';
import { HISTORY_ENTRIES, historyOf, type Past, replyWords, shownBefore } from './turn-history';
import { TurnLimit } from './turn-limit';
import { recordOfAnswer, recordOfSilence } from './turn-record';

/** A customer waits no longer than this for the models; then the rules answer. */
const ANSWER_MS = 25_000;

/** Does the work of one claimed turn: decide, answer, write what is said once, close. Every step bears repetition. */
@Injectable()
export class TurnAnswerer {
  constructor(
    private readonly conversations: Conversations,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
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
    const outcome =
      (await this.found(conversation, open, rows)) ?? (await this.decide(conversation, open, rows, signal));
    await this.close(conversation, open, outcome);
  }

  /**
   * What an earlier try of this turn said before it broke off: that is the answer, whatever would be said now. Its
   * record may have been lost in between.
   */
  private async found(
    conversation: Conversation,
    open: OpenTurn,
    rows: readonly InboundMessage[],
  ): Promise<OutboxEntry | null> {
    const entry = open.attempts > 1 ? await this.outbox.byId(open.id) : null;
    if (entry === null) return null;
    const record = await this.turns.byId(open.id);
    if (record?.entryId !== entry._id) {
      const turn = { conversation, open, rows, endedAt: entry.writtenAt };
      await this.turns.replace(recordOfAnswer(turn, entry, null));
    }
    return entry;
  }

  /** The entry as it is stored in the end; a decision when nothing is to be said. */
  private async decide(
    conversation: Conversation,
    open: OpenTurn,
    rows: readonly InboundMessage[],
    signal: AbortSignal,
  ): Promise<OutboxEntry | SilentDecision> {
    const [past, tooMany] = await Promise.all([
      this.past(conversation._id, open),
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
    if (decision.kind === 'silent') {
      const turn = { conversation, open, rows, endedAt: this.clock.now() };
      await this.turns.insert(recordOfSilence(turn, decision));
      return decision;
    }
    this.showTyping(rows);
    const answer = await this.answerOf(decision, conversation, open, past, signal);
    // Whoever took over asks again; an answer that was broken off must not be faster.
    signal.throwIfAborted();
    return this.write(conversation, open, rows, answer);
  }

  /** The entry decides: its first writer wins. The record travels with it in the same command. */
  private async write(
    conversation: Conversation,
    open: OpenTurn,
    rows: readonly InboundMessage[],
    answer: Answer,
  ): Promise<OutboxEntry> {
    const endedAt = this.clock.now();
    const entry = answerEntry(conversation, open, answer, endedAt);
    const record = recordOfAnswer({ conversation, open, rows, endedAt }, entry, answer);
    const [said, noted] = await Promise.all([this.outbox.insert(entry), this.turns.insert(record)]);
    if (said === 'existed') return (await this.outbox.byId(entry._id)) ?? entry;
    // Left by a try that did not come to its entry.
    if (noted === 'existed') await this.turns.replace(record);
    this.metrics.turnDone(entry.answeredBy, (endedAt.getTime() - open.claimedAt.getTime()) / 1_000);
    return entry;
  }

  /** What was said before; at the first place of a conversation that is nothing. */
  private async past(conversationId: string, { place }: OpenTurn): Promise<Past> {
    if (place === 1) return { entries: [], turns: [] };
    const entries = await this.outbox.recent(conversationId, HISTORY_ENTRIES);
    const answers = entries.filter(({ origin }) => origin === 'assistant');
    return { entries, turns: await this.turns.byIds(answers.map(({ _id }) => _id)) };
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
    past: Past,
    signal: AbortSignal,
  ): Promise<Answer> {
    if (decision.kind === 'answer') {
      return this.askAssistant(conversation, decision.asked, open.attempts, past, signal);
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
    past: Past,
    signal: AbortSignal,
  ): Promise<Answer> {
    return this.answers.answer({
      conversationId: conversation._id,
      customerId: conversation.customerId,
      phone: phoneOf(conversation.identity),
      ...sinceOf(conversation.identity),
      customerName: conversation.customerName,
      history: historyOf(past),
      shown: shownBefore(past),
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
    outcome: OutboxEntry | SilentDecision,
  ): Promise<void> {
    await this.inbound.close(open.inboundIds, open.id, 'done');
    await this.conversations.closeTurn(conversation._id, open.id, closingOf(outcome, open.inboundIds.length));
    if ('parts' in outcome && outcome.nextAt !== null) await this.wakeUps.enqueueSends([conversation._id]);
    await this.live.publish({ type: 'conversation.changed', conversationId: conversation._id });
  }
}

function closingOf(outcome: OutboxEntry | SilentDecision, messages: number): TurnClosing {
  if (!('parts' in outcome)) {
    const { seen, handover } = outcome;
    return {
      answered: seen ? messages : 0,
      ...(handover === null ? {} : { mode: 'person', handoverReason: handover }),
    };
  }
  const text = outcome.parts.map(({ content }) => replyWords(content)).find((words) => words !== '') ?? '';
  const handedOver = outcome.handoverReason !== null;
  return {
    said: { text, at: outcome.writtenAt },
    answered: handedOver ? 0 : messages,
    ...(handedOver ? { mode: 'person', handoverReason: outcome.handoverReason } : {}),
    ...(outcome.consent === 'stop' ? { optedOut: true } : {}),
    ...(outcome.consent === 'start'
      ? { optedOut: false, mode: 'assistant' as const, handoverReason: null }
      : {}),
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
