import { FIRST_ANSWER_SECONDS } from '@feelori/contracts';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Answer } from '@feelori/skills/answers';
import { isObserved } from './answer-entry';
import { isGivingUp, type SilentDecision } from './decide-turn';

/** One count of a turn: `kind:word`, or the kind alone. */
export interface TurnFigure {
  kind: string;
  word: string | null;
}

/** What checks do to an answer that its customer or the shop is kept from. */
const BLOCKING = ['blocked', 'withheld', 'removed', 'replaced'];
/** They change what a model reads, or who is asked; no answer is kept back by them. */
const HARMLESS = ['personal_details', 'budget', 'tool_call'];

/** What an answer is counted as, each once. `alone`: the customer has it, and no person is needed. Pure. */
export function figuresOfAnswer(
  entry: Pick<OutboxEntry, 'stage' | 'cancelReason' | 'answeredBy' | 'handoverReason'>,
  answer: Answer,
): TurnFigure[] {
  const { answeredBy, handoverReason } = entry;
  const isDraft = entry.stage === 'draft';
  const figures = [
    figure('turns'),
    figure('answers', answeredBy),
    ...when(!isDraft && !isObserved(entry) && handoverReason === null, figure('alone')),
    ...when(isDraft, figure('drafts')),
    ...when(isObserved(entry), figure('observed')),
    ...when(handoverReason !== null, figure('handovers', handoverReason)),
    ...when(isGivingUp(handoverReason), figure('gave_up', handoverReason)),
    ...when(answer.language !== undefined, figure('languages', answer.language ?? null)),
    ...when(answer.toldOrder === true, figure('orders_helped')),
    ...when(answer.unwritten === true, figure('unanswered')),
  ];
  const guards = new Set(
    (answer.made?.making.guards ?? [])
      .filter(({ guard, did }) => BLOCKING.includes(did) && !HARMLESS.includes(guard))
      .map(({ guard }) => guard),
  );
  return [...figures, ...[...guards].map((guard) => figure('guards', guard))];
}

/** What a turn is counted as in which nothing was said. Pure. */
export function figuresOfSilence({ reason, handover }: SilentDecision): TurnFigure[] {
  return [
    figure('turns'),
    figure('silent', reason),
    ...when(handover !== null, figure('handovers', handover)),
  ];
}

/** How soon the customer heard, as a turn is found by it: `waited:within_10`, `waited:over_3600`. Pure. */
export function waitFigure(ms: number): TurnFigure {
  const within = FIRST_ANSWER_SECONDS.find((seconds) => ms <= seconds * 1_000);
  const word = within === undefined ? `over_${FIRST_ANSWER_SECONDS.at(-1) ?? 0}` : `within_${within}`;
  return figure('waited', word);
}

/** The names that records of turns are found by. Pure. */
export function figureNames(figures: readonly TurnFigure[]): string[] {
  return figures.map(({ kind, word }) => (word === null ? kind : `${kind}:${word}`));
}

function figure(kind: string, word: string | null = null): TurnFigure {
  return { kind, word };
}

function when(isSo: boolean, one: TurnFigure): TurnFigure[] {
  return isSo ? [one] : [];
}
