import type { InEveryLanguage } from '@feelori/skills/tools';
import { AR_WISH } from './wish-ar';
import { EN_WISH } from './wish-en';
import { ES_WISH } from './wish-es';
import { FR_WISH } from './wish-fr';
import { HI_WISH } from './wish-hi';
import { PT_WISH } from './wish-pt';
import type { WishWords } from './wish-word-list';

/** What is said around a wish, in each of our languages. */
export const WISH_WORDS: InEveryLanguage<WishWords> = {
  en: EN_WISH,
  es: ES_WISH,
  pt: PT_WISH,
  hi: HI_WISH,
  ar: AR_WISH,
  fr: FR_WISH,
};
