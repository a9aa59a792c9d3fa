import type { InEveryLanguage, Language } from './language';

interface Words {
  passedOn(about: string): string;
  /** With the blank before it. */
  about(order: string): string;
}

const WORDS: InEveryLanguage<Words> = {
  en: {
    passedOn: (about) =>
      `I've passed your conversation${about} to a colleague. A person from our team will read it and reply here.`,
    about: (order) => ` about order ${order}`,
  },
  es: {
    passedOn: (about) =>
      `He pasado tu conversación${about} a un compañero. Una persona de nuestro equipo la leerá y te responderá aquí.`,
    about: (order) => ` sobre el pedido ${order}`,
  },
  pt: {
    passedOn: (about) =>
      `Passei sua conversa${about} para um colega. Uma pessoa da nossa equipe vai ler e responder aqui.`,
    about: (order) => ` sobre o pedido ${order}`,
  },
  hi: {
    passedOn: (about) =>
      `मैंने${about} आपकी बातचीत अपने साथी को सौंप दी है। हमारी टीम का एक व्यक्ति इसे पढ़ कर यहीं जवाब देगा।`,
    about: (order) => ` ऑर्डर ${order} के बारे में`,
  },
  ar: {
    passedOn: (about) => `حوّلت محادثتك${about} إلى أحد زملائي. سيقرؤها شخص من فريقنا ويرد عليك هنا.`,
    about: (order) => ` بخصوص الطلب ${order}`,
  },
  fr: {
    passedOn: (about) =>
      `J'ai transmis votre conversation${about} à un collègue. Une personne de notre équipe la lira et vous répondra ici.`,
    about: (order) => ` au sujet de la commande ${order}`,
  },
};

/** What a customer is told whose conversation a person takes over, with the order it is about. */
export function handedOver(language: Language, order: string | null = null): string {
  const words = WORDS[language];
  return words.passedOn(order === null ? '' : words.about(order));
}
