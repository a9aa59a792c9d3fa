import { Injectable } from '@nestjs/common';
import { saysHours, WHATSAPP_APP, type WhatsAppIdentity } from '@feelori/contracts';
import { WhatsAppSender } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import type { Conversation } from '@feelori/records/conversations';
import { type Consent, Consents } from '@feelori/records/customers';
import type { RecognitionMaking } from '@feelori/records/inbound';
import { DeadLetters } from '@feelori/records/dead-letters';
import { type Answer, Answers, giveUp, isQuestioned, type Opening } from '@feelori/skills/answers';
import { exchangesOf, isAfterLoop, isAutoReplyLoop } from './auto-reply-loop';
import type { ClaimedTurn } from './claimed-turn';
import { decideTurn, type TurnDecision } from './decide-turn';
import { PastReader } from './past-reader';
import { QuoteReader } from './quote-reader';
import { historyOf, lookBefore, NO_PAST, type Past, shownBefore } from './turn-history';
import { TurnLimit } from './turn-limit';

/** A customer waits no longer than this for the models; then the rules answer. */
const ANSWER_MS = 25_000;

type SpeakingDecision = Exclude<TurnDecision, { kind: 'silent' }>;
type AnswerDecision = Extract<TurnDecision, { kind: 'answer' }>;

/** Decides what a turn does, and has the assistant answer. Writes nothing but dead letters. */
@Injectable()
export class TurnAnswerer {
  constructor(
    private readonly consents: Consents,
    private readonly pasts: PastReader,
    private readonly quotes: QuoteReader,
    private readonly deadLetters: DeadLetters,
    private readonly answers: Answers,
    private readonly whatsapp: WhatsAppSender,
    private readonly limit: TurnLimit,
    private readonly live: LiveSettings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whether the assistant is silent everywhere by now. */
  get isPaused(): boolean {
    return this.live.get('assistant.paused');
  }

  /** What the turn does, and what was said before as far as that was read for it. */
  async decide(turn: ClaimedTurn): Promise<{ decision: TurnDecision; past: Past }> {
    const { conversation, open } = turn;
    const silenced = isSilencedLoop(conversation);
    const [consent, past] = await Promise.all([
      this.consents.of(conversation.customerId),
      conversation.mode === 'assistant' || silenced || isInApp(conversation)
        ? this.pasts.read(turn)
        : NO_PAST,
    ]);
    const decision = this.decideFrom(turn, past, consent, silenced);
    // Answers are counted, not silences; and whoever wants to be left alone is heard however much was said.
    if (decision.kind !== 'answer' || decision.consent !== null) return { decision, past };
    const tooMany = await this.limit.isOver(conversation._id, open.id);
    return {
      past,
      decision: tooMany ? { ...decision, kind: 'give_up', reason: 'too_many_turns' } : decision,
    };
  }

  private decideFrom(
    { conversation, open, rows }: ClaimedTurn,
    past: Past,
    { stopped, blocked }: Consent,
    silenced: boolean,
  ): TurnDecision {
    return decideTurn({
      mode: silenced && isAfterLoop(past, rows) ? 'assistant' : conversation.mode,
      optedOut: stopped || conversation.optedOut,
      blocked,
      questioned: isQuestioned(historyOf(past)),
      messages: rows.map(({ message }) => message),
      attempts: open.attempts,
      nowMs: this.clock.ms(),
      messageMaxAgeHours: this.live.get('pace.answered_within_hours'),
      ourNumber: this.settings.whatsapp.phoneNumberIds.includes(conversation.phoneNumberId),
      loop: isAutoReplyLoop(exchangesOf(past, rows)),
      saidInAppMs: past.entries.find(({ app }) => app !== undefined)?.writtenAt.getTime() ?? null,
      paused: this.isPaused,
    });
  }

  /** Rejects when `signal` says that another worker has the turn. */
  async answer(
    turn: ClaimedTurn,
    decision: SpeakingDecision,
    past: Past,
    signal: AbortSignal,
  ): Promise<Answer> {
    this.showTyping(turn);
    const answer = await this.answerOf(turn, decision, past, signal);
    // Whoever took over asks again; an answer that was broken off must not be faster.
    signal.throwIfAborted();
    return { ...answer, consent: decision.consent };
  }

  /** Only where an answer comes: ticks and dots for somebody whom nobody reads would be a lie. */
  private showTyping({ rows }: ClaimedTurn): void {
    const newest = rows.at(-1)?.message;
    if (newest) void this.whatsapp.markRead(newest.phoneNumberId, newest.wamid, true);
  }

  private async answerOf(
    turn: ClaimedTurn,
    decision: SpeakingDecision,
    past: Past,
    signal: AbortSignal,
  ): Promise<Answer> {
    if (decision.kind === 'answer') {
      return this.askAssistant(turn, decision, past, signal);
    }
    if (decision.reason === 'turn_failed') {
      const { id, inboundIds, attempts } = turn.open;
      const letter = { _id: id, conversationId: turn.conversation._id, inboundIds, attempts };
      await this.deadLetters.add({ ...letter, reason: 'turn_attempts', at: this.clock.now() });
    }
    return giveUp(decision.asked, decision.reason, this.opening().opening);
  }

  private async askAssistant(
    turn: ClaimedTurn,
    { asked, withPerson = false }: AnswerDecision,
    past: Past,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { conversation, open, flags } = turn;
    return this.answers.answer({
      conversationId: conversation._id,
      customerId: conversation.customerId,
      phone: phoneOf(conversation.identity),
      ...sinceOf(conversation.identity),
      customerName: conversation.customerName,
      history: historyOf(past),
      shown: shownBefore(past),
      look: lookBefore(past),
      asked,
      withPerson,
      recognized: recognizedIn(turn),
      listens: listensTo(turn),
      quotes: await this.quotes.read(turn, asked, past),
      flags,
      mayWrite: true,
      attempt: open.attempts,
      deadlineAt: new Date(this.clock.ms() + ANSWER_MS),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
      ...this.opening(),
    });
  }

  private opening(): { opening?: Opening } {
    const hours = this.live.get('shop.opening_hours');
    return saysHours(hours) ? { opening: { hours, at: this.clock.now() } } : {};
  }
}

/** What it took to find out what this turn's voice notes and pictures say. */
function recognizedIn({ rows }: ClaimedTurn): RecognitionMaking[] {
  return rows.flatMap(({ medium }) =>
    medium?.recognition?.state === 'done' ? [medium.recognition.making] : [],
  );
}

/** Whether a voice note of this turn was to be heard: late, in vain, or well. */
function listensTo({ rows }: ClaimedTurn): boolean {
  return rows.some(
    ({ message, medium }) => message.content.kind === 'audio' && medium?.recognition !== undefined,
  );
}

/** Handed over because two machines answered each other, and no person has come since. */
function isSilencedLoop({ mode, handoverReason, assignee }: Conversation): boolean {
  return mode === 'person' && handoverReason === 'auto_reply_loop' && assignee === null;
}

/** Somebody of the shop answers in the WhatsApp Business app. */
function isInApp({ mode, assignee }: Conversation): boolean {
  return mode === 'person' && assignee === WHATSAPP_APP.id;
}

/** Since when the number is this sender's, where somebody else had it before. */
function sinceOf({ waIdSince }: WhatsAppIdentity): { ordersSince?: Date } {
  return waIdSince === undefined ? {} : { ordersSince: new Date(waIdSince) };
}

/** The number tools may use: WhatsApp's own id of the verified sender, as E.164. */
function phoneOf({ waId }: WhatsAppIdentity): string | null {
  return waId !== undefined && /^\d{5,15}$/.test(waId) ? `+${waId}` : null;
}
