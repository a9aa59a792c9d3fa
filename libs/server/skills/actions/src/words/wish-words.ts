import { editableTexts } from '@feelori/skills/texts';
import { AR_WISH } from './wish-ar';
import { EN_WISH } from './wish-en';
import { ES_WISH } from './wish-es';
import { FR_WISH } from './wish-fr';
import { HI_WISH } from './wish-hi';
import { PT_WISH } from './wish-pt';
import { WISH_SPECS } from './wish-specs';
import type { WishWords } from './wish-word-list';

/** What is said around a wish, in each of our languages. */
export const WISH_WORDS = editableTexts<WishWords>({
  name: 'order_wishes',
  title: 'New address, return and exchange',
  specs: WISH_SPECS,
  words: { en: EN_WISH, es: ES_WISH, pt: PT_WISH, hi: HI_WISH, ar: AR_WISH, fr: FR_WISH },
});
