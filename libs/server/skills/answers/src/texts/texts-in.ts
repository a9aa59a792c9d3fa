import { editableTexts } from '@feelori/skills/texts';
import type { Language } from '@feelori/skills/tools';
import { AR_TEXTS } from './ar';
import { EN_TEXTS } from './en';
import { ES_TEXTS } from './es';
import { FR_TEXTS } from './fr';
import { HI_TEXTS } from './hi';
import { PT_TEXTS } from './pt';
import type { Texts } from './texts';
import { TEXT_SPECS } from './text-specs';

/** Our wordings that belong to no tool, as they are now. */
export const TEXTS = editableTexts<Texts>({
  name: 'answers',
  title: 'Greetings and what cannot be answered',
  specs: TEXT_SPECS,
  words: { en: EN_TEXTS, es: ES_TEXTS, pt: PT_TEXTS, hi: HI_TEXTS, ar: AR_TEXTS, fr: FR_TEXTS },
});

/** Our wordings in a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
