import type { InEveryLanguage } from '@feelori/skills/tools';
import type { Lexicon } from './lexicon';
import { AR } from './lexicon-ar';
import { EN } from './lexicon-en';
import { ES } from './lexicon-es';
import { FR } from './lexicon-fr';
import { HI } from './lexicon-hi';
import { PT } from './lexicon-pt';

/** All lexicons; the rules read every message with all of them, since people mix languages. */
export const LEXICONS: InEveryLanguage<Lexicon> = { en: EN, es: ES, pt: PT, hi: HI, ar: AR, fr: FR };
