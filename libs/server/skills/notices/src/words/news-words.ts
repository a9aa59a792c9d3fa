import { editableTexts } from '@feelori/skills/texts';
import { NEWS_SPECS } from './news-specs';
import { AR_NEWS } from './news-ar';
import { EN_NEWS } from './news-en';
import { ES_NEWS } from './news-es';
import { FR_NEWS } from './news-fr';
import { HI_NEWS } from './news-hi';
import { PT_NEWS } from './news-pt';
import type { NewsWords } from './news-word-list';

/** What customers are told of their orders and checkouts unasked, in our languages. */
export const NEWS_WORDS = editableTexts<NewsWords>({
  name: 'news',
  title: 'News of orders',
  specs: NEWS_SPECS,
  words: {
    en: EN_NEWS,
    es: ES_NEWS,
    pt: PT_NEWS,
    hi: HI_NEWS,
    ar: AR_NEWS,
    fr: FR_NEWS,
  },
});
