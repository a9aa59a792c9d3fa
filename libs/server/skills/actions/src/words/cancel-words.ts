import { editableTexts } from '@feelori/skills/texts';
import type { CancelWords } from './cancel-word-list';
import { AR_CANCEL } from './cancel-ar';
import { EN_CANCEL } from './cancel-en';
import { ES_CANCEL } from './cancel-es';
import { FR_CANCEL } from './cancel-fr';
import { HI_CANCEL } from './cancel-hi';
import { PT_CANCEL } from './cancel-pt';
import { CANCEL_SPECS } from './cancel-specs';

/** What is said around a cancellation, in our languages. */
export const CANCEL_WORDS = editableTexts<CancelWords>({
  name: 'cancellation',
  title: 'Cancelling an order',
  specs: CANCEL_SPECS,
  words: { en: EN_CANCEL, es: ES_CANCEL, pt: PT_CANCEL, hi: HI_CANCEL, ar: AR_CANCEL, fr: FR_CANCEL },
});
