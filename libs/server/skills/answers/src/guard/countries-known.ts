import { countryNamed } from '@feelori/skills/tools';
import { splitWords } from '@feelori/contracts';
import { boundedText } from '../language/bounded-text';
import { denies, sentencesOf } from './sentences-of';

/** So many words the longest name has that is looked for: "United States of America". */
const LONGEST = 4;
const UNION = /european union|union europea|uniao europeia|union europeenne|यूरोपीय संघ|الاتحاد الاوروبي/u;
const MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/** Whether every country that a text says something of stands in the shop's own texts, by any name it has. */
export function countriesKnown(text: string, writings: readonly string[]): boolean {
  if (writings.length === 0) return true;
  const said = boundedText(text)
    .split(/[.!?؟।\n]/u)
    .filter((sentence) => !sentencesOf(sentence).some(denies))
    .flatMap(countriesIn);
  if (said.length === 0) return true;
  const known = new Set(writings.flatMap(countriesIn));
  const isUnion = writings.some((writing) => UNION.test(writing.toLowerCase()));
  return said.every((code) => known.has(code) || (isUnion && MEMBERS.has(code)));
}

/** The codes of the countries a text names. */
function countriesIn(text: string): string[] {
  const words = splitWords(text);
  return words.flatMap((_, at) => {
    for (let length = LONGEST; length > 0; length -= 1) {
      const name = words.slice(at, at + length).join(' ');
      const code = countryNamed(name) ?? countryNamed(name.replace(/^[وبل]ال/u, 'ال'));
      if (code !== null) return [code];
    }
    return [];
  });
}
