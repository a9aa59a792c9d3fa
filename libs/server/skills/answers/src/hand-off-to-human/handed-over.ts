import type { InEveryLanguage, Language } from '@feelori/skills/tools';

const WORDS: InEveryLanguage<string> = {
  en: "I've passed your conversation to a colleague. A person from our team will read it and reply here.",
  es: 'He pasado tu conversación a un compañero. Una persona de nuestro equipo la leerá y te responderá aquí.',
  pt: 'Passei sua conversa para um colega. Uma pessoa da nossa equipe vai ler e responder aqui.',
  hi: 'मैंने आपकी बातचीत अपने साथी को सौंप दी है। हमारी टीम का एक व्यक्ति इसे पढ़ कर यहीं जवाब देगा।',
  ar: 'حوّلت محادثتك إلى أحد زملائي. سيقرؤها شخص من فريقنا ويرد عليك هنا.',
};

/** What a customer is told whose conversation a person takes over. */
export function handedOver(language: Language): string {
  return WORDS[language];
}
