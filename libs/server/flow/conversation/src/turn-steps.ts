import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { Interventions } from '@feelori/skills/interventions';
import type { ClaimedTurn } from './claimed-turn';
import type { TurnDecision } from './decide-turn';
import { TurnAnswerer } from './turn-answerer';
import { TurnCloser } from './turn-closer';
import type { TurnOutcome } from './turn-outcome';
import { TurnWriter } from './turn-writer';

/** How often a conversation may change hands while one turn is being ended. */
const CLOSE_TRIES = 5;

/** The way of a claimed turn: decide, answer, write, close. */
@Injectable()
export class TurnSteps {
  constructor(
    private readonly answerer: TurnAnswerer,
    private readonly writer: TurnWriter,
    private readonly closer: TurnCloser,
    private readonly interventions: Interventions,
    private readonly clock: Clock,
  ) {}

  /** Rejects when a store fails, or the signal says that the turn is another worker's; the turn then stays open. */
  async finish(claimed: ClaimedTurn, signal: AbortSignal): Promise<void> {
    let turn = claimed;
    let outcome = (await this.writer.written(turn)) ?? (await this.decide(turn, signal));
    for (let tries = 0; tries < CLOSE_TRIES; tries += 1) {
      const result = await this.closer.close(turn, outcome);
      if (result.kind !== 'moved') return;
      turn = { ...turn, conversation: result.conversation };
      outcome = await this.afterMove(turn, outcome, signal);
    }
    throw new Error('the conversation changes hands all the time');
  }

  /** A person or a STOP came in between: words are taken back, a silence is decided anew. */
  private async afterMove(
    turn: ClaimedTurn,
    outcome: TurnOutcome,
    signal: AbortSignal,
  ): Promise<TurnOutcome> {
    if (outcome.entry === null) return this.decide(turn, signal);
    // Only the customer's number is another one: delivery looks where the words go now.
    if (outcome.epoch === turn.conversation.epoch) return { ...outcome, first: null };
    return this.writer.takeBack(turn, outcome.entry);
  }

  private async decide(turn: ClaimedTurn, signal: AbortSignal): Promise<TurnOutcome> {
    const { decision, past } = await this.answerer.decide(turn);
    if (decision.kind === 'silent') {
      const epoch = await this.hear(turn, decision);
      const outcome = await this.writer.writeSilence(turn, decision);
      return { ...outcome, epoch };
    }
    const answer = await this.answerer.answer(turn, decision, past, signal);
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
