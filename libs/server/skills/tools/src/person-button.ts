import { cutText, type ReplyButton, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { InEveryLanguage, Language } from './language';

/** Comes back when somebody taps on "Talk to a person". */
export const PERSON_TAP = 'person';

const TITLES: InEveryLanguage<string> = {
  en: 'Talk to a person',
  es: 'Hablar con alguien',
  pt: 'Falar com alguém',
  hi: 'व्यक्ति से बात करें',
  ar: 'التحدث مع شخص',
  fr: "Parler à quelqu'un",
};

/** The offer of a person of the shop. */
export function personButton(language: Language): ReplyButton {
  return { id: PERSON_TAP, title: TITLES[language] };
}

/** A text with the offer of a person below it. */
export function withPersonButton(body: string, language: Language): ReplyContent {
  return {
    kind: 'buttons',
    text: cutText(body, WHATSAPP_LIMITS.interactiveBody),
    buttons: [personButton(language)],
  };
}
