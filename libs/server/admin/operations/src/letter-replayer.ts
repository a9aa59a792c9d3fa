import { Injectable } from '@nestjs/common';
import { type ReplayVerdict, replyText } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { ConversationChanges } from '@feelori/records/conversations';
import { type DeadLetter, DeadLetters } from '@feelori/records/dead-letters';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { Interventions } from '@feelori/skills/interventions';
import { reworded } from './editable-parts';
import { LetterFactsReader } from './letter-facts';
import { type LetterFacts, replayVerdict } from './replay-verdict';

/** A replay takes moments; one that broke off can be done again after this long. */
const HOLD_MS = 60_000;

/**
 * Tries again what was given up, over the ways it would have gone: messages wait for a turn again, parts of an entry
 * wait to be sent again. Each step is a compare-and-set on what was seen, so however many replay a letter at once, it is
 * tried again once.
 */
@Injectable()
export class LetterReplayer {
  constructor(
    private readonly letters: DeadLetters,
    private readonly facts: LetterFactsReader,
    private readonly interventions: Interventions,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly changes: ConversationChanges,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** What a replay would do now. */
  async verdict(letter: DeadLetter): Promise<ReplayVerdict> {
    return replayVerdict(await this.facts.read(letter));
  }

  async replay(letter: DeadLetter, actor: Actor): Promise<ReplayVerdict> {
    const before = await this.verdict(letter);
    if (before !== 'replay') return before;
    if (!(await this.claim(letter, actor))) return 'under_way';
    // Whoever held it before may have done it meanwhile: looked at again now that nobody else can.
    const claimed = await this.letters.byId(letter._id);
    const now = claimed ?? letter;
    const facts = await this.facts.read(now);
    const verdict = replayVerdict(facts);
    const done = verdict === 'replay' && (await this.tryAgain(now, facts));
    await this.letters.endReplay(letter, done ? { by: actor.id, at: this.clock.now() } : null);
    if (!done) return verdict === 'replay' ? 'nothing_left' : verdict;
    await this.live.publish({ type: 'conversation.changed', conversationId: letter.conversationId });
    return 'replay';
  }

  private claim({ _id, reason, attempts }: DeadLetter, actor: Actor): Promise<boolean> {
    const now = this.clock.now();
    const audit = auditEntry(actor, now, {
      action: 'operations.replayed',
      about: `dead letter ${_id}`,
      before: { reason, attempts },
      after: {},
    });
    return this.letters.claim(_id, { now, until: new Date(now.getTime() + HOLD_MS) }, audit);
  }

  private tryAgain(letter: DeadLetter, facts: LetterFacts): Promise<boolean> {
    return letter.reason === 'turn_attempts'
      ? this.answerAgain(letter, facts)
      : this.sendAgain(letter, facts.entry);
  }

  /** The assistant has the conversation again, and its messages wait for a turn as if they had just come. */
  private async answerAgain(
    { _id, conversationId }: DeadLetter,
    { conversation, messages }: LetterFacts,
  ): Promise<boolean> {
    const back = await this.interventions.handBack(conversationId, null, null);
    // A person took it in between.
    if (!back && conversation?.mode !== 'assistant') return false;
    await this.inbound.reopen(messages.filter(({ turnId }) => turnId === _id));
    await this.wakeUps.enqueueTurns([conversationId]);
    return true;
  }

  /** The parts that failed wait to be sent again, as a person wrote them anew where one did; the others stay as they are. */
  private async sendAgain({ edits = [] }: DeadLetter, entry: OutboxEntry | null): Promise<boolean> {
    if (entry === null) return false;
    const { _id: entryId, conversationId, writtenAt } = entry;
    const retryAt = this.clock.now();
    const parts = entry.parts.map(({ i, state, attempt, content }) => {
      const edit = state === 'failed' ? edits.find(({ part }) => part === i) : undefined;
      const anew = edit === undefined ? {} : { content: reworded(content, edit.text) };
      return { state, send: { entryId, part: i, attempt }, anew, content: anew.content ?? content };
    });
    const failed = parts.filter(({ state }) => state === 'failed');
    const freed = await Promise.all(
      failed.map(({ send, anew }) => this.outbox.retry(send, { retryAt, ...anew })),
    );
    if (!freed.some(Boolean)) return false;
    const text = parts.map(({ content }) => replyText(content)).find((words) => words !== '');
    if (edits.length > 0 && text !== undefined) {
      await this.changes.noteRewording(conversationId, { at: writtenAt, text });
    }
    await this.wakeUps.enqueueSends([conversationId]);
    return true;
  }
}
