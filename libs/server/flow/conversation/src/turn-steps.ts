import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { Interventions } from '@feelori/skills/interventions';
import type { ClaimedTurn } from './claimed-turn';
import type { TurnDecision } from './decide-turn';
import type { Conversation } from '@feelori/records/conversations';
import { MessageRecheck } from './message-recheck';
import { TurnAnswerer } from './turn-answerer';
import { TurnCloser } from './turn-closer';
import type { TurnOutcome } from './turn-outcome';
import { TurnWriter } from './turn-writer';

/** How often a conversation may change hands, and its messages be changed, while one turn is being ended. */
const CLOSE_TRIES = 8;
/** How often a turn is decided anew because its messages were changed meanwhile; then the next turn answers the change. */
const MOST_REDOS = 3;

/** `some_wait`: a message that was changed too late for this turn waits for the next one. */
export type TurnEnd = 'ended' | 'some_wait';

/** A turn under way, and what has come of it so far. */
interface Progress {
  turn: ClaimedTurn;
  outcome: TurnOutcome;
  end: TurnEnd;
  redos: number;
}

/** The way of a claimed turn: decide, answer, write, close; and again from the start where its messages were changed. */
@Injectable()
export class TurnSteps {
  constructor(
    private readonly answerer: TurnAnswerer,
    private readonly writer: TurnWriter,
    private readonly recheck: MessageRecheck,
    private readonly closer: TurnCloser,
    private readonly interventions: Interventions,
    private readonly clock: Clock,
  ) {}

  /** Rejects when a store fails, or the signal says that the turn is another worker's; the turn then stays open. */
  async finish(claimed: ClaimedTurn, signal: AbortSignal): Promise<TurnEnd> {
    let progress = await this.begin(claimed, signal);
    for (let tries = 0; tries < CLOSE_TRIES; tries += 1) {
      if (!progress.outcome.isCurrent) {
        const next = await this.afterChange(progress, signal);
        if (next === null) return 'ended';
        progress = next;
        continue;
      }
      const result = await this.closer.close(progress.turn, progress.outcome);
      if (result.kind !== 'moved') return progress.end;
      progress = await this.afterMove(progress, result.conversation, signal);
    }
    throw new Error('the conversation changes all the time');
  }

  /** What an earlier try said stands, unless its messages say something else since they were claimed. */
  private async begin(turn: ClaimedTurn, signal: AbortSignal): Promise<Progress> {
    const written = await this.writer.written(turn);
    if (written !== null && (written.isCurrent || !(await this.writer.unsay(written)))) {
      const end = written.isCurrent ? 'ended' : 'some_wait';
      return { turn, outcome: { ...written, isCurrent: true }, end, redos: 0 };
    }
    return { turn, outcome: await this.decide(turn, signal), end: 'ended', redos: 0 };
  }

  /**
   * A message was changed or deleted since the turn read it. Where it says something else by now the turn is decided
   * anew, unless what it said is on its way; then the message goes on waiting. Null when the turn is over.
   */
  private async afterChange(progress: Progress, signal: AbortSignal): Promise<Progress | null> {
    const { outcome, redos } = progress;
    const { entry, first } = outcome;
    const now = await this.recheck.read(progress.turn);
    if (now === null) {
      first?.place.giveBack();
      return null;
    }
    const { turn } = now;
    const isToRedo = now.differs && redos < MOST_REDOS;
    const isUnsaid = isToRedo
      ? await this.writer.unsay(outcome)
      : entry !== null && (await this.writer.isUnsaid(entry));
    if (isUnsaid) {
      first?.place.giveBack();
      return { ...progress, turn, outcome: await this.decide(turn, signal), redos: redos + 1 };
    }
    if (now.differs) {
      // What was to be unsaid has lost the right to be sent with the close.
      const stands = isToRedo ? { ...outcome, first: null } : outcome;
      return { ...progress, turn, outcome: { ...stands, isCurrent: true }, end: 'some_wait' };
    }
    const isCurrent = await this.writer.closeMessages(turn);
    return { ...progress, turn, outcome: { ...outcome, isCurrent } };
  }

  /** A message was changed; or a person or a STOP came in between: words are taken back, a silence is decided anew. */
  private async afterMove(
    progress: Progress,
    conversation: Conversation,
    signal: AbortSignal,
  ): Promise<Progress> {
    const turn = { ...progress.turn, conversation };
    const { outcome } = progress;
    if (conversation.turn?.changes !== turn.open.changes) {
      return { ...progress, turn, outcome: { ...outcome, first: null, isCurrent: false } };
    }
    if (outcome.entry === null) return { ...progress, turn, outcome: await this.decide(turn, signal) };
    // Only the customer's number is another one: delivery looks where the words go now.
    if (outcome.epoch === conversation.epoch) {
      return { ...progress, turn, outcome: { ...outcome, first: null } };
    }
    return { ...progress, turn, outcome: await this.writer.takeBack(turn, outcome.entry) };
  }

  private async decide(turn: ClaimedTurn, signal: AbortSignal): Promise<TurnOutcome> {
    const { decision, past } = await this.answerer.decide(turn);
    if (decision.kind === 'silent') {
      const epoch = await this.hear(turn, decision);
      const outcome = await this.writer.writeSilence(turn, decision);
      return { ...outcome, epoch };
    }
    const answer = await this.answerer.answer(turn, decision, past, signal);
    // Paused while the model was thinking: decided anew, which asks nobody.
    if (this.answerer.isPaused) return this.decide(turn, signal);
    return this.writer.writeAnswer(turn, answer, await this.hear(turn, decision));
  }

  /** Notes a STOP or START before anything is said about it; gives the epoch that is the turn's from then on. */
  private async hear({ conversation, rows }: ClaimedTurn, { consent }: TurnDecision): Promise<number> {
    const { customerId, epoch } = conversation;
    if (consent === null) return epoch;
    const newest = Math.max(...rows.map(({ sentAt }) => sentAt.getTime()));
    const change = { at: new Date(Math.min(newest, this.clock.ms())), source: 'message' };
    if (consent === 'stop') return (await this.interventions.stop(customerId, change)) ? epoch + 1 : epoch;
    await this.interventions.start(customerId, change);
    return epoch;
  }
}
