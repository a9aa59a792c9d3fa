import { fold } from '../language/fold-words';
import { isColour } from './is-colour';
import { phrases } from './lexicon';
import type { LookWish } from './look-wish';
import type { NthIntent } from './read-intent';

/** Which of several, by its place: the first is 0, the last -1. */
const PLACES = new Map(
  [
    'first | 1st | primero | primera | primer | primeiro | primeira | premier | première | पहला | पहली | पहले | pehla | pehli | pahla | الأول | الأولى',
    'second | 2nd | segundo | segunda | deuxième | seconde | second | दूसरा | दूसरी | الثاني | الثانية',
    'third | 3rd | tercero | tercera | terceiro | terceira | troisième | तीसरा | तीसरी | teesra | teesri | tisra | الثالث | الثالثة',
    'fourth | 4th | cuarto | cuarta | quarto | quarta | quatrième | चौथा | चौथी | chautha | chauthi | الرابع | الرابعة',
    'fifth | 5th | quinto | quinta | cinquième | पाँचवाँ | पाँचवीं | paanchva | الخامس | الخامسة',
  ].flatMap((list, at) => phrases(list).map((word) => [fold(word), at] as const)),
);
const LAST = new Set(
  phrases(
    'last | último | última | dernier | dernière | आखिरी | आख़िरी | aakhri | akhri | الأخير | الأخيرة',
  ).map(fold),
);

/** The one in that place, in the size that is named with it, or others like it. */
export function nthIntent(at: number, { size, goOn }: LookWish): NthIntent {
  const sized = size === null ? {} : { size };
  return { kind: 'nth', at, ...sized, ...(goOn === 'similar' ? { similar: true as const } : {}) };
}

/** The place that is left of a text when all else is said: "the second one", "la última"; null where it is none. Pure. */
export function nthSaid(terms: readonly string[]): number | null {
  // "The second one in blue": what is told of it says whether there is a blue one.
  const [only, ...others] = terms.filter((term) => !isColour(term)).map(fold);
  if (only === undefined || others.length > 0) return null;
  return LAST.has(only) ? -1 : (PLACES.get(only) ?? null);
}
