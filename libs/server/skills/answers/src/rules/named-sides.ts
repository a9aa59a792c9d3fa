import { type InEveryLanguage, LANGUAGES } from '@feelori/skills/tools';
import { boundedText } from '../language/bounded-text';
import { fold } from '../language/fold-words';
import { phrases } from './lexicon';

/** What stands before the things that are to be compared. */
const BEFORE: InEveryLanguage<readonly string[]> = {
  en: phrases(
    'compare | comparison of | comparison between | difference between | differences between | which is better | which one is better | what is better',
  ),
  es: phrases(
    'compara | comparar | compárame | diferencia entre | diferencias entre | cuál es mejor | qué es mejor',
  ),
  pt: phrases(
    'compare | comparar | compara | diferença entre | diferenças entre | qual é melhor | qual o melhor | o que é melhor',
  ),
  fr: phrases(
    'compare | comparer | comparez | différence entre | différences entre | lequel est le mieux | lequel est mieux | lequel est le meilleur | laquelle est la meilleure',
  ),
  hi: phrases('तुलना | compare karo | अंतर | फर्क | कौन सा बेहतर है | kaun sa better hai'),
  ar: phrases('قارن بين | قارن | الفرق بين | أيهما أفضل'),
};
const JOIN = 'and|with|to|or|vs|versus|y|e|con|o|com|ou|et|avec|और|या|aur|ya|مع|أم|او|و';
const EDGE = ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'] as const;
const ASKED = new RegExp(
  `${EDGE[0]}(?:${LANGUAGES.flatMap((language) => BEFORE[language].map(fold))
    .sort((one, other) => other.length - one.length)
    .join('|')})${EDGE[1]}[ :,]{0,3}`,
  'u',
);
const BETWEEN = new RegExp(
  `(?:^|[ ,.])(?:${JOIN.split('|').map(fold).join('|')})(?= )|,|(?<= )و(?=\\p{L}{3})`,
  'u',
);
const VERSUS = / (?:vs\.?|versus|v\/s) /u;
/** A longer one is no name. */
const LONGEST_SIDE = 60;
const LONGEST = 200;

/** The two things that a text wants compared by their names, folded: "compare the A16 and the Note 14"; null where it does not. Pure. */
export function namedSides(text: string): [string, string] | null {
  const line = fold(boundedText(text)).replace(/[?!؟।\n]+/gu, ' ');
  if (line.length > LONGEST) return null;
  const versus = line.split(VERSUS);
  const asked = ASKED.exec(line);
  const [one = '', other = '', ...more] =
    versus.length > 1
      ? versus
      : asked === null
        ? []
        : line.slice(asked.index + asked[0].length).split(BETWEEN);
  const sides = [one, other].map((side) => side.replace(ASKED, ' ').trim()) as [string, string];
  const fit = sides.every((side) => side !== '' && side.length <= LONGEST_SIDE);
  return fit && more.every((rest) => rest.trim() === '') ? sides : null;
}
