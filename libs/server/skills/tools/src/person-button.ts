import { cutText, type ReplyButton, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import { editableTexts } from '@feelori/skills/texts';
import type { Language } from './language';

/** Comes back when somebody taps on "Talk to a person". */
export const PERSON_TAP = 'person';

const WORDS = editableTexts<{ title: string }>({
  name: 'person',
  title: 'The offer of a person',
  specs: { title: { when: 'The button that calls a person of the shop.', place: 'button' } },
  words: {
    en: { title: 'Talk to a person' },
    es: { title: 'Hablar con alguien' },
    pt: { title: 'Falar com alguém' },
    hi: { title: 'व्यक्ति से बात करें' },
    ar: { title: 'التحدث مع شخص' },
    fr: { title: "Parler à quelqu'un" },
  },
});

/** The offer of a person of the shop. */
export function personButton(language: Language): ReplyButton {
  return { id: PERSON_TAP, title: WORDS[language].title };
}

/** A text with the offer of a person below it. */
export function withPersonButton(body: string, language: Language): ReplyContent {
  return {
    kind: 'buttons',
    text: cutText(body, WHATSAPP_LIMITS.interactiveBody),
    buttons: [personButton(language)],
  };
}
