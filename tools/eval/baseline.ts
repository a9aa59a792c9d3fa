import type { Played } from './play-golden.ts';
import { type PlayedParts, SCORED, type Scored } from './scores.ts';

/** What one part of an evaluation came to when it was looked at last. */
export interface KnownPart {
  /** Cases of each category. */
  cases: Record<string, number>;
  /** Names of those that are known not to pass. */
  failing: string[];
}

/** The committed baseline: whatever is worse than this is a drop. */
export type Baseline = Partial<Record<Scored, KnownPart>>;

/** The baseline that these results would make. */
export function baselineOf(played: PlayedParts): Baseline {
  return Object.fromEntries(
    SCORED.flatMap((part) => (played[part] === undefined ? [] : [[part, knownOf(played[part])]])),
  ) as Baseline;
}

/**
 * What is worse than the baseline, one line each. A case that fails is worse unless it is known to; with `whole`, where
 * nothing was left out, so is a category that has lost cases.
 */
export function worseThan(baseline: Baseline, played: PlayedParts, whole: boolean): string[] {
  return SCORED.flatMap((part) => {
    const now = played[part];
    if (now === undefined) return [];
    const known = baseline[part] ?? { cases: {}, failing: [] };
    const fails = now.filter(failed).filter(({ name }) => !known.failing.includes(name));
    return [
      ...fails.map(({ name }) => `${part}: ${name} fails, which it did not in the baseline`),
      ...(whole ? lostCases(part, known, now) : []),
    ];
  });
}

/** Categories of a part that have fewer cases than in the baseline, one line each. */
export function lostCases(
  part: Scored,
  known: Pick<KnownPart, 'cases'>,
  now: readonly Pick<Played, 'category'>[],
): string[] {
  const cases = casesOf(now);
  return Object.entries(known.cases)
    .filter(([category, before]) => (cases[category] ?? 0) < before)
    .map(([category, before]) => `${part}: ${category} had ${before} cases and has ${cases[category] ?? 0}`);
}

function knownOf(played: readonly Played[]): KnownPart {
  return { cases: casesOf(played), failing: namesOf(played.filter(failed)) };
}

function casesOf(played: readonly Pick<Played, 'category'>[]): KnownPart['cases'] {
  const categories = [...new Set(played.map(({ category }) => category))].sort();
  return Object.fromEntries(
    categories.map((category) => [category, played.filter((one) => one.category === category).length]),
  );
}

function namesOf(played: readonly Played[]): string[] {
  return played.map(({ name }) => name).sort();
}

function failed({ findings }: Played): boolean {
  return findings.length > 0;
}
