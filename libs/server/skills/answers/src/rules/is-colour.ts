import { fold } from '../language/fold-words';
import { shopWordOf } from '../vocabulary/english-catalogue';

/** As an English catalogue calls them. */
const COLOURS: ReadonlySet<string> = new Set(
  'black white red blue green yellow pink orange purple brown grey gray gold silver beige navy cream turquoise burgundy'.split(
    ' ',
  ),
);

/** Whether a word is a colour, in any of our languages. Pure. */
export function isColour(term: string): boolean {
  return COLOURS.has(shopWordOf(term)?.english ?? fold(term));
}
