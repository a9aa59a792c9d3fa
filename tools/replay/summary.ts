import type { Spent } from '../eval/spent-on.ts';
import type { ComparedTurn } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { type Level, LEVELS, type Mark } from './risk.ts';

interface Side extends Spent {
  messages: number;
  handovers: number;
  guards: number;
  /** Turns by who answered them, models by their name. */
  answered_by: Record<string, number>;
}

/** What a replay came to: its last line. */
export interface Summary {
  conversations: number;
  turns: number;
  /** Turns in which a customer would read something else. */
  changed: number;
  /** Turns by their worst mark. */
  risk: Record<Level, number>;
  marks: Partial<Record<Mark, number>>;
  before: Side;
  after: Side;
}

/** The figures of what was compared. Pure. */
export function summaryOf(turns: readonly ComparedTurn[]): Summary {
  const at = (level: Level): number => turns.filter((turn) => turn.level === level).length;
  return {
    conversations: new Set(turns.map(({ conversation }) => conversation)).size,
    turns: turns.length,
    changed: turns.filter(({ isChanged }) => isChanged).length,
    risk: Object.fromEntries(LEVELS.map((level) => [level, at(level)])) as Record<Level, number>,
    marks: countOf(turns.flatMap(({ marks }) => marks)),
    before: sideOf(turns.map(({ before }) => before)),
    after: sideOf(turns.map(({ after }) => after)),
  };
}

/** Of a hundred turns so many are at high risk. Pure. */
export function highRisk({ turns, risk }: Summary): number {
  return turns === 0 ? 0 : Number(((risk.high / turns) * 100).toFixed(2));
}

function sideOf(outcomes: readonly Outcome[]): Side {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  const isPriced = outcomes.every(({ spent }) => spent.usd !== null);
  return {
    messages: sum(({ messages }) => messages.length),
    handovers: sum(({ handovers }) => handovers.length),
    guards: sum(({ guards }) => guards.length),
    answered_by: countOf(outcomes.map(({ answeredBy, model }) => model ?? answeredBy ?? 'nobody')),
    tokens: { in: sum(({ spent }) => spent.tokens.in), out: sum(({ spent }) => spent.tokens.out) },
    usd: isPriced ? Number(sum(({ spent }) => spent.usd ?? 0).toFixed(6)) : null,
  };
}

function countOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  const counts = {} as Record<Name, number>;
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
