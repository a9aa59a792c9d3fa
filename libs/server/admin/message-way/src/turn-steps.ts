import type { ChainedModel, WayStep } from '@feelori/contracts';
import { costWords } from './model-cost';
import { makingSteps } from './making-steps';
import { handoverWords, silenceWords } from './reason-words';
import { between, fact } from './way-fact';
import type { WaySight, WaySources } from './way-sources';

type Sources = Pick<WaySources, 'turn' | 'rows'>;

/** What the turn did: what was taken together, how the answer came about, and what was decided. Pure. */
export function turnSteps(
  { turn, rows }: Sources,
  sight: WaySight,
  chain: readonly ChainedModel[],
): WayStep[] {
  if (turn === null) return [];
  const making = turn.making
    ? makingSteps(turn.making, turn.makingWords ?? null, sight.details)
    : oldTools(turn);
  return [taken({ turn, rows }), ...making, decided(turn, chain)];
}

type Turned = Sources & { turn: NonNullable<Sources['turn']> };

function taken({ turn, rows }: Turned): WayStep {
  const together = Math.max(rows.length, turn.inboundIds.length);
  return {
    stage: 'turn',
    title: together > 1 ? `Turn ${turn.n} took ${together} messages together` : `Turn ${turn.n} took it`,
    at: turn.takenAt.toISOString(),
    ms: null,
    facts: [
      ...fact('Waited for the customer to be quiet', waitedOf({ turn, rows })),
      ...(turn.attempts > 1 ? fact('Tries', turn.attempts) : []),
    ],
  };
}

function waitedOf({ turn, rows }: Turned): string | null {
  const ms = between(rows.at(-1)?.receivedAt, turn.takenAt);
  return ms === null ? null : `${(ms / 1_000).toFixed(1)} s after the last message`;
}

/** Of a record from before the making was kept: which tools there were, not when. */
function oldTools({ tools }: Turned['turn']): WayStep[] {
  return tools.map(({ name, ms, ok }) => ({
    stage: 'tool',
    title: `Looked up with ${name}${ok ? '' : ', which failed'}`,
    at: null,
    ms,
    facts: [],
  }));
}

function decided(turn: Turned['turn'], chain: readonly ChainedModel[]): WayStep {
  const { decision, reason, answeredBy, model, tokens, handoverReason, consent } = turn;
  const spent = tokens.in + tokens.out > 0;
  return {
    stage: 'decision',
    title:
      decision === 'silent'
        ? 'Nothing was said'
        : decision === 'gave_up'
          ? 'The turn was given up'
          : 'The answer was decided',
    at: turn.endedAt.toISOString(),
    ms: between(turn.takenAt, turn.endedAt),
    facts: [
      ...(decision === 'silent' ? fact('Why', silenceWords(reason)) : fact('Answered by', answeredBy)),
      ...fact('Model', model),
      ...(spent ? fact('Tokens', `${tokens.in} in, ${tokens.out} out`) : []),
      ...fact('Cost', costWords(turn, chain)),
      ...(handoverReason === null ? [] : fact('A person was asked, since', handoverWords(handoverReason))),
      ...fact('Heard', consent === null ? null : consent === 'stop' ? 'STOP' : 'START'),
    ],
  };
}
