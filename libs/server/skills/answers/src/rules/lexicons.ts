import type { Language } from '@feelori/skills/tools';
import type { Lexicon } from './lexicon';
import { AR } from './lexicon-ar';
import { EN } from './lexicon-en';
import { ES } from './lexicon-es';
import { HI } from './lexicon-hi';
import { PT } from './lexicon-pt';

/** All lexicons; the rules read every message with all of them, since people mix languages. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = { en: EN, es: ES, pt: PT, hi: HI, ar: AR };
