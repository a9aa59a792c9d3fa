import { countryNamed } from '@feelori/skills/tools';
import { splitWords } from '@feelori/contracts';
import { boundedText } from '../language/bounded-text';
import { fold } from '../language/fold-words';
import { denies, sentencesOf } from './sentences-of';

/** So many words the longest name has that is looked for: "United States of America". */
const LONGEST = 4;
/** No name of a country begins with a small letter. */
const SMALL = /^\p{Ll}/u;
const UNION = /european union|union europea|uniao europeia|union europeenne|यूरोपीय संघ|الاتحاد الاوروبي/u;
/** What a shop does to a country. */
const SENDS = /\b(?:ship|deliver|send|enviamos|entregamos|livrons|envoyons|expedions)|डिलीवर|भेज|شحن|نوصل/u;
const MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/** Whether every country that a text says something of stands in the shop's own texts, by any name it has, and none of
 * those is said to be left out. */
export function countriesKnown(text: string, writings: readonly string[]): boolean {
  if (writings.length === 0) return true;
  const shipped = writings
    .map(boundedText)
    .flatMap(piecesOf)
    .filter((sentence) => !isDenied(sentence));
  const known = new Set(shipped.flatMap(countriesIn));
  const isUnion = shipped.some((sentence) => UNION.test(sentence.toLowerCase()));
  const isKnown = (code: string): boolean => known.has(code) || (isUnion && MEMBERS.has(code));
  return piecesOf(boundedText(text)).every((sentence) => {
    const said = countriesIn(sentence);
    if (said.length === 0) return true;
    return isDenied(sentence) ? !SENDS.test(fold(sentence)) || !said.some(isKnown) : said.every(isKnown);
  });
}

function piecesOf(text: string): string[] {
  return text.split(/[.!?؟।\n]/u);
}

function isDenied(sentence: string): boolean {
  return sentencesOf(sentence).some(denies);
}

/** The codes of the countries a text names. */
function countriesIn(text: string): string[] {
  const words = splitWords(text);
  return words.flatMap((word, at) => {
    if (SMALL.test(word)) return [];
    for (let length = LONGEST; length > 0; length -= 1) {
      const name = words.slice(at, at + length).join(' ');
      const code = countryNamed(name) ?? countryNamed(name.replace(/^[وبل]ال/u, 'ال'));
      if (code !== null) return [code];
    }
    return [];
  });
}
