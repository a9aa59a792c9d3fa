import type { Played } from './play-golden.ts';

/** How a category came out. */
export interface Score {
  cases: number;
  passed: number;
}

/** The parts of an evaluation whose cases are told apart by category. */
export const SCORED = ['scripted', 'rules', 'attacks', 'true_sentences', 'outage'] as const;
export type Scored = (typeof SCORED)[number];

/** What was played of each part. */
export type PlayedParts = Partial<Record<Scored, readonly Played[]>>;
export type Scores = Partial<Record<Scored, Record<string, Score>>>;

/** How each category came out, part by part; categories in order. */
export function scoresOf(played: PlayedParts): Scores {
  return Object.fromEntries(
    SCORED.flatMap((part) => (played[part] === undefined ? [] : [[part, byCategory(played[part])]])),
  ) as Scores;
}

function byCategory(played: readonly Played[]): Record<string, Score> {
  const names = [...new Set(played.map(({ category }) => category))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const of = played.filter(({ category }) => category === name);
      return [name, { cases: of.length, passed: of.filter(({ findings }) => findings.length === 0).length }];
    }),
  );
}
