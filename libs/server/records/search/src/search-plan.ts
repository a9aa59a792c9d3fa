import type { Choices, WordIndex } from './word-index';

/** How often a word is said is judged by when so many texts back with it were said. */
export const JUDGED_BY = 200;

/** How texts with several words are looked for: those with the rarest one are read, and looked at for the others. */
export interface SearchPlan {
  lead: Choices;
  others: readonly Choices[];
  /** Since when `JUDGED_BY` texts with the rarest one were said; null where there are fewer, or it is the only one. */
  since: Date | null;
}

/** Null where no text has all of the words. The last one may be the beginning of some. */
export async function searchPlan(words: readonly string[], index: WordIndex): Promise<SearchPlan | null> {
  const last = words.at(-1);
  if (last === undefined) return null;
  const whole = words.slice(0, -1).map((word) => [word]);
  const [endings, ...agesOfWhole] = await Promise.all([
    index.endings(last),
    ...whole.map((choices) => index.nth(choices, JUDGED_BY)),
  ]);
  if (endings.length === 0) return null;
  if (whole.length === 0) return { lead: endings, others: [], since: null };
  const each: Choices[] = [...whole, endings];
  const ages = [...agesOfWhole, await index.nth(endings, JUDGED_BY)];
  const rarest = rarestOf(ages);
  const others = each.filter((_, at) => at !== rarest);
  return { lead: each[rarest] ?? [], others, since: ages[rarest] ?? null };
}

/** Which word is said most seldom: so few texts have it at all, or that many reach furthest back. Pure. */
export function rarestOf(ages: readonly (Date | null)[]): number {
  const times = ages.map((age) => age?.getTime() ?? -Infinity);
  return times.indexOf(Math.min(...times));
}
