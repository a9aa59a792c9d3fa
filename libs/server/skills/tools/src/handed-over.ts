import { editableTexts } from '@feelori/skills/texts';
import type { Language } from './language';

interface Words {
  passedOn: string;
  passedOnOrder(order: string): string;
}

const WORDS = editableTexts<Words>({
  name: 'handover',
  title: 'A person takes over',
  specs: {
    passedOn: { when: 'The conversation goes to a person of the shop.', place: 'body' },
    passedOnOrder: {
      when: 'The conversation goes to a person of the shop, about an order.',
      place: 'body',
      variables: ['order'],
    },
  },
  words: {
    en: {
      passedOn:
        "I've passed your conversation to a colleague. A person from our team will read it and reply here.",
      passedOnOrder: (order) =>
        `I've passed your conversation about order ${order} to a colleague. A person from our team will read it and reply here.`,
    },
    es: {
      passedOn:
        'He pasado tu conversación a un compañero. Una persona de nuestro equipo la leerá y te responderá aquí.',
      passedOnOrder: (order) =>
        `He pasado tu conversación sobre el pedido ${order} a un compañero. Una persona de nuestro equipo la leerá y te responderá aquí.`,
    },
    pt: {
      passedOn: 'Passei sua conversa para um colega. Uma pessoa da nossa equipe vai ler e responder aqui.',
      passedOnOrder: (order) =>
        `Passei sua conversa sobre o pedido ${order} para um colega. Uma pessoa da nossa equipe vai ler e responder aqui.`,
    },
    hi: {
      passedOn: 'मैंने आपकी बातचीत अपने साथी को सौंप दी है। हमारी टीम का एक व्यक्ति इसे पढ़ कर यहीं जवाब देगा।',
      passedOnOrder: (order) =>
        `मैंने ऑर्डर ${order} के बारे में आपकी बातचीत अपने साथी को सौंप दी है। हमारी टीम का एक व्यक्ति इसे पढ़ कर यहीं जवाब देगा।`,
    },
    ar: {
      passedOn: 'حوّلت محادثتك إلى أحد زملائي. سيقرؤها شخص من فريقنا ويرد عليك هنا.',
      passedOnOrder: (order) =>
        `حوّلت محادثتك بخصوص الطلب ${order} إلى أحد زملائي. سيقرؤها شخص من فريقنا ويرد عليك هنا.`,
    },
    fr: {
      passedOn:
        "J'ai transmis votre conversation à un collègue. Une personne de notre équipe la lira et vous répondra ici.",
      passedOnOrder: (order) =>
        `J'ai transmis votre conversation au sujet de la commande ${order} à un collègue. Une personne de notre équipe la lira et vous répondra ici.`,
    },
  },
});

/** What a customer is told whose conversation a person takes over, with the order it is about. */
export function handedOver(language: Language, order: string | null = null): string {
  const { passedOn, passedOnOrder } = WORDS[language];
  return order === null ? passedOn : passedOnOrder(order);
}
