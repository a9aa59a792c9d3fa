import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { inSpan } from '@feelori/platform/tracing';
import { InboundMessages, revisionOf } from '@feelori/records/inbound';
import { isBegun, isWithdrawn, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { StockWishes } from '@feelori/records/stock-wishes';
import { Turns } from '@feelori/records/turns';
import { ActionWriter } from '@feelori/skills/actions';
import type { Answer } from '@feelori/skills/answers';
import { answerEntry } from './answer-entry';
import type { ClaimedTurn } from './claimed-turn';
import type { SilentDecision } from './decide-turn';
import { FirstSends } from './first-sends';
import { countedArms } from './counted-arms';
import { figureNames, figuresOfAnswer, figuresOfSilence, type TurnFigure, waitFigure } from './turn-figures';
import { outcomeOfEntry, outcomeOfLeft, outcomeOfSilence, type TurnOutcome } from './turn-outcome';
import { recordOfAnswer, recordOfSilence } from './turn-record';
import { UnwrittenNotes } from './unwritten-notes';

const MICRO = 1_000_000;

/**
 * Writes what a turn says, once, and its record; in the same command its messages are closed, since the open turn
 * remembers them. Every step bears repetition.
 */
@Injectable()
export class TurnWriter {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly turns: Turns,
    private readonly firstSends: FirstSends,
    private readonly unwritten: UnwrittenNotes,
    private readonly actions: ActionWriter,
    private readonly wishes: StockWishes,
    private readonly live: LiveSettings,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /**
   * What an earlier try of this turn said before it broke off: that is the answer, whatever would be said now. Its
   * record may have been lost in between. Null when there is none.
   */
  async written(turn: ClaimedTurn): Promise<TurnOutcome | null> {
    const { open, conversation } = turn;
    const entry = open.attempts > 1 ? await this.outbox.byId(open.id) : null;
    if (entry === null || isWithdrawn(entry)) return null;
    const [record, isCurrent] = await Promise.all([
      this.turns.byId(open.id),
      this.closeMessages(turn, claimedRevisions(turn)),
    ]);
    const outdated = record?.entryId !== entry._id && entry.epoch === conversation.epoch;
    if (record === null || outdated) {
      await this.turns.replace(recordOfAnswer({ ...turn, endedAt: entry.writtenAt }, entry, null));
    }
    return outcomeOfEntry(turn, entry, { isCurrent });
  }

  /** The entry decides: its first writer wins. `epoch` is the one it is decided under. */
  writeAnswer(turn: ClaimedTurn, answer: Answer, epoch: number): Promise<TurnOutcome> {
    const facts = { 'feelori.answered_by': answer.answeredBy, 'feelori.parts': answer.parts.length };
    return inSpan({ name: 'write outbox', kind: 'producer', facts }, () =>
      this.writeEntry(turn, answer, epoch),
    );
  }

  private async writeEntry(turn: ClaimedTurn, answer: Answer, epoch: number): Promise<TurnOutcome> {
    const endedAt = this.clock.now();
    const mode = this.live.get('assistant.mode');
    // Before the words that tell of it: a tap on them must find it. What is only observed, nobody can tap on.
    if (mode !== 'observe') await this.noteWishes(turn, answer, endedAt);
    const written = answerEntry(turn, answer, { epoch, writtenAt: endedAt, mode });
    const first = await this.firstSends.begin(turn, written);
    try {
      const entry = first?.entry ?? written;
      const own = figuresOfAnswer(entry, answer);
      const arms = countedArms(turn.flags, own);
      const figures = [...own, ...arms.figures];
      const record = {
        ...recordOfAnswer({ ...turn, endedAt }, entry, answer),
        figures: figureNames([...figures, ...waitedIn(turn, endedAt)]),
      };
      const [said, noted, isCurrent] = await Promise.all([
        this.outbox.insert(entry),
        this.turns.insert(record),
        this.closeMessages(turn),
      ]);
      const stands = said === 'stored' ? entry : await this.rewrite(written);
      if (said === 'existed') first?.place.giveBack();
      if (stands === null) {
        return outcomeOfEntry(turn, (await this.outbox.byId(entry._id)) ?? entry, { isCurrent });
      }
      // Left by a try that did not come to its entry, or that was unsaid.
      if (noted === 'existed') await this.turns.replace(record);
      if (said === 'stored') {
        this.countAnswer(turn, figures, answer, endedAt);
        this.countCost(arms.words, answer);
      }
      if (answer.unwritten === true) this.unwritten.note(turn, endedAt);
      return outcomeOfEntry(turn, stands, { isCurrent, first: said === 'stored' ? first : null });
    } catch (error) {
      first?.place.giveBack();
      throw error;
    }
  }

  private async noteWishes({ conversation }: ClaimedTurn, answer: Answer, at: Date): Promise<void> {
    await this.actions.note(conversation._id, answer.actions ?? [], at);
    for (const wish of answer.wishes ?? []) await this.wishes.ask(conversation._id, wish, at);
  }

  /** Once for each answer, by whoever wrote it first. */
  private countAnswer(
    { open, rows }: ClaimedTurn,
    figures: readonly TurnFigure[],
    answer: Answer,
    endedAt: Date,
  ): void {
    const { metrics } = this;
    for (const { guard, did } of answer.made?.making.guards ?? []) metrics.guardActed(guard, did);
    const answerer = figures.find(({ kind }) => kind === 'answers')?.word ?? 'rules';
    metrics.turnDone(answerer, (endedAt.getTime() - open.claimedAt.getTime()) / 1_000);
    this.count(figures);
    const waited = rows[0]?.receivedAt;
    if (waited !== undefined) metrics.usage.firstAnswer(endedAt.getTime() - waited.getTime());
  }

  /** What models cost stands in no record of figures: it is no count. */
  private countCost(arms: readonly string[], { dollars = 0 }: Answer): void {
    for (const arm of arms) this.metrics.usage.count('arm_cost', arm, Math.round(dollars * MICRO));
  }

  private count(figures: readonly TurnFigure[]): void {
    for (const { kind, word } of figures) this.metrics.usage.count(kind, word);
  }

  async writeSilence(turn: ClaimedTurn, decision: SilentDecision): Promise<TurnOutcome> {
    const figures = figuresOfSilence(decision);
    const record = {
      ...recordOfSilence({ ...turn, endedAt: this.clock.now() }, decision),
      figures: figureNames(figures),
    };
    const facts = { 'feelori.reason': decision.reason };
    const [noted, isCurrent] = await inSpan({ name: 'write silence', facts }, () =>
      Promise.all([this.turns.insert(record), this.closeMessages(turn)]),
    );
    // Of a try that was decided otherwise, before the conversation changed takeovers.
    if (noted === 'existed') await this.turns.replace(record);
    else this.count(figures);
    return outcomeOfSilence(turn, decision, isCurrent);
  }

  /** Somebody took the floor meanwhile (the turn's conversation is as they left it): what is not sent yet is not said. */
  async takeBack(turn: ClaimedTurn, entry: OutboxEntry): Promise<TurnOutcome> {
    const { conversation: now } = turn;
    const stopped = now.optedOut && now.mode === 'assistant';
    const paused = now.mode === 'paused';
    const reason = stopped ? 'stop' : paused ? 'paused' : 'takeover';
    await this.outbox.cancelUnsent(entry.conversationId, { origins: ['assistant'], reason });
    const left = (await this.outbox.byId(entry._id)) ?? entry;
    const outcome = outcomeOfLeft(turn, left);
    if (outcome.entry === null) {
      await this.turns.takeBack(entry._id, stopped ? 'stopped' : paused ? 'paused' : 'taken_over');
    }
    return outcome;
  }

  /**
   * Unsays what this turn wrote, for it to be decided anew: what it answers says something else by now. False when some
   * of it is on its way already; then it stands.
   */
  async unsay({ entry, first }: TurnOutcome): Promise<boolean> {
    first?.place.giveBack();
    if (entry === null) return true;
    if (isBegun(entry)) await this.outbox.revertBegin(entry._id, this.clock.now());
    await this.outbox.withdraw(entry);
    return this.isUnsaid(entry);
  }

  /** Whether what this turn wrote was taken back by whoever learned first that its messages were changed. */
  async isUnsaid(entry: OutboxEntry): Promise<boolean> {
    const left = await this.outbox.byId(entry._id);
    return left !== null && isWithdrawn(left);
  }

  /**
   * Takes the messages off the waiting list as they were answered, which is as they were read where `revisions` does not
   * say otherwise. False when one of them was changed since then.
   */
  async closeMessages(
    { open, rows }: ClaimedTurn,
    revisions?: ReadonlyMap<string, number>,
  ): Promise<boolean> {
    const answered = rows.map((row) => ({ row, revision: revisions?.get(row._id) ?? revisionOf(row) }));
    const waiting = answered.filter(({ row }) => row.state === 'received');
    const changed = await this.inbound.close(
      waiting.map(({ row, revision }) => ({ id: row._id, revision })),
      open.id,
    );
    return changed.length === 0 && answered.every(({ row, revision }) => revision === revisionOf(row));
  }

  /** The answer in the place of one that was unsaid; null when another answer stands there. */
  private async rewrite(entry: OutboxEntry): Promise<OutboxEntry | null> {
    const before = await this.outbox.byId(entry._id);
    return before !== null && isWithdrawn(before) ? this.outbox.rewrite(before, entry) : null;
  }
}

function claimedRevisions({ open }: ClaimedTurn): ReadonlyMap<string, number> {
  return new Map(open.inboundIds.map((id, at) => [id, open.revisions?.[at] ?? 0]));
}

function waitedIn({ rows }: ClaimedTurn, endedAt: Date): TurnFigure[] {
  const since = rows[0]?.receivedAt;
  return since === undefined ? [] : [waitFigure(endedAt.getTime() - since.getTime())];
}
