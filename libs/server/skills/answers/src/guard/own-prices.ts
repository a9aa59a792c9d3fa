import type { Evidence } from '@feelori/skills/tools';
import { fold, foldLine } from '../language/fold-words';
import { sentencesOf } from './sentences-of';

type Priced = Evidence['priced'][number];

const LEAST =
  /\b(?:cheapest|least expensive|lowest price|mas barat[oa]|mais barat[oa]|la moins chere|le moins cher|sabse sast\w+)\b(?! (?:que|than|do que))|सबसे सस्त|الارخص/u;
const MOST =
  /\b(?:dearest|most expensive|priciest|mas car[oa]|mais car[oa]|la plus chere|le plus cher|sabse meheng\w+)\b(?! (?:que|than|do que))|सबसे महग|सबसे महंग|الاغلي/u;

/** The products that a folded sentence names by their whole title. */
export function namedIn(sentence: string, priced: readonly Priced[]): Priced[] {
  return priced.filter(({ title }) => title !== '' && sentence.includes(foldLine(title)));
}

/** Whether the product that a text calls the cheapest, or the dearest, is that one of those found. */
export function extremesHold(text: string, { priced }: Pick<Evidence, 'priced'>): boolean {
  if (priced.length < 2) return true;
  const least = Math.min(...priced.flatMap(({ amounts }) => amounts));
  const most = Math.max(...priced.flatMap(({ amounts }) => amounts));
  return sentencesOf(fold(text)).every((sentence) => {
    const named = namedIn(sentence, priced);
    const [only] = named;
    if (named.length !== 1 || only === undefined) return true;
    if (LEAST.test(sentence) && !only.amounts.includes(least)) return false;
    return !MOST.test(sentence) || only.amounts.includes(most);
  });
}
