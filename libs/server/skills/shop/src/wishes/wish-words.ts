import { editableTexts } from '@feelori/skills/texts';
import { WISH_SPECS } from './wish-specs';

export interface WishWords {
  /** On a button: at most 20 characters. */
  button: string;
  noted(name: string): string;
  /** The shop has no template: WhatsApp lets it write for 24 hours only. */
  notedShortly(name: string): string;
  ask(name: string): string;
  which(name: string): string;
  /** On the button of the list: at most 20 characters. */
  open: string;
  stopped: string;
  off: string;
  /** What they are told then. */
  back(name: string): string;
}

/** What is said to who wants to be told when something can be bought again. */
export const WISH_WORDS = editableTexts<WishWords>({
  name: 'back_in_stock',
  title: 'Back in stock',
  specs: WISH_SPECS,
  words: {
    en: {
      button: 'Tell me when back',
      noted: (name) => `All right: we write to you here, once, when ${name} can be bought again.`,
      notedShortly: (name) =>
        `All right: if ${name} can be bought again within 24 hours, we write to you here, once. Later WhatsApp does not let us.`,
      ask: (name) => `${name} is sold out. Shall we write to you here, once, when it can be bought again?`,
      which: (name) => `Which ${name} are you waiting for?`,
      open: 'Choose',
      stopped:
        'You told us STOP, so we do not write to you by ourselves. Send START, and ask once more, if you want us to.',
      off: 'We do not send a message when something is back. A colleague can help you with it.',
      back: (name) => `Good news: ${name} can be bought again.`,
    },
    es: {
      button: 'Avísame si vuelve',
      noted: (name) =>
        `De acuerdo: te escribimos aquí, una sola vez, cuando ${name} se pueda comprar de nuevo.`,
      notedShortly: (name) =>
        `De acuerdo: si ${name} se puede comprar de nuevo en las próximas 24 horas, te escribimos aquí, una sola vez. Después WhatsApp no nos deja.`,
      ask: (name) =>
        `${name} está agotado. ¿Te escribimos aquí, una sola vez, cuando se pueda comprar de nuevo?`,
      which: (name) => `¿Cuál de ${name} esperas?`,
      open: 'Elegir',
      stopped:
        'Nos dijiste STOP, así que no te escribimos por nuestra cuenta. Envía START y pídelo de nuevo si quieres que lo hagamos.',
      off: 'No enviamos mensajes cuando algo vuelve a estar disponible. Un compañero te puede ayudar.',
      back: (name) => `Buenas noticias: ${name} se puede comprar de nuevo.`,
    },
    pt: {
      button: 'Avise quando voltar',
      noted: (name) =>
        `Certo: escrevemos para você aqui, uma única vez, quando ${name} puder ser comprado de novo.`,
      notedShortly: (name) =>
        `Certo: se ${name} puder ser comprado de novo nas próximas 24 horas, escrevemos para você aqui, uma única vez. Depois o WhatsApp não nos deixa.`,
      ask: (name) =>
        `${name} está esgotado. Podemos escrever para você aqui, uma única vez, quando puder ser comprado de novo?`,
      which: (name) => `Qual ${name} você espera?`,
      open: 'Escolher',
      stopped:
        'Você nos disse STOP, por isso não escrevemos por conta própria. Envie START e peça de novo se quiser.',
      off: 'Não enviamos mensagem quando algo volta. Um colega pode ajudar você.',
      back: (name) => `Boa notícia: ${name} pode ser comprado de novo.`,
    },
    hi: {
      button: 'आने पर बताएं',
      noted: (name) => `ठीक है: जब ${name} फिर से खरीदा जा सकेगा, हम आपको यहीं एक बार लिखेंगे।`,
      notedShortly: (name) =>
        `ठीक है: अगर ${name} 24 घंटे के अंदर फिर से खरीदा जा सका, तो हम आपको यहीं एक बार लिखेंगे। उसके बाद WhatsApp हमें लिखने नहीं देता।`,
      ask: (name) => `${name} बिक चुका है। क्या इसके फिर से मिलने पर हम आपको यहीं एक बार लिखें?`,
      which: (name) => `आपको ${name} में से किसका इंतज़ार है?`,
      open: 'चुनें',
      stopped: 'आपने हमें STOP कहा था, इसलिए हम खुद से नहीं लिखते। अगर आप चाहें तो START भेजें और फिर से कहें।',
      off: 'किसी चीज़ के वापस आने पर हम संदेश नहीं भेजते। हमारा कोई साथी आपकी मदद कर सकता है।',
      back: (name) => `अच्छी खबर: ${name} अब फिर से खरीदा जा सकता है।`,
    },
    ar: {
      button: 'أخبرني عند توفره',
      noted: (name) => `حسنًا: سنكتب لك هنا مرة واحدة عندما يمكن شراء ${name} من جديد.`,
      notedShortly: (name) =>
        `حسنًا: إذا أمكن شراء ${name} من جديد خلال 24 ساعة فسنكتب لك هنا مرة واحدة. بعد ذلك لا يسمح لنا واتساب.`,
      ask: (name) => `نفد ${name}. هل نكتب لك هنا مرة واحدة عندما يمكن شراؤه من جديد؟`,
      which: (name) => `أيًّا من ${name} تنتظر؟`,
      open: 'اختيار',
      stopped: 'قلت لنا STOP، لذلك لا نكتب لك من تلقاء أنفسنا. أرسل START ثم اطلب مرة أخرى إن أردت.',
      off: 'نحن لا نرسل رسالة عندما يتوفر شيء من جديد. يمكن لأحد الزملاء مساعدتك.',
      back: (name) => `خبر سار: يمكن شراء ${name} من جديد.`,
    },
    fr: {
      button: 'Prévenez-moi',
      noted: (name) =>
        `C'est noté : nous vous écrirons ici, une seule fois, quand ${name} pourra de nouveau être acheté.`,
      notedShortly: (name) =>
        `C'est noté : si ${name} peut de nouveau être acheté dans les 24 heures, nous vous écrirons ici, une seule fois. Après, WhatsApp ne nous le permet plus.`,
      ask: (name) =>
        `${name} est épuisé. Voulez-vous que nous vous écrivions ici, une seule fois, quand il pourra de nouveau être acheté ?`,
      which: (name) => `Quel ${name} attendez-vous ?`,
      open: 'Choisir',
      stopped:
        'Vous nous avez dit STOP, donc nous ne vous écrivons pas de nous-mêmes. Envoyez START et redemandez si vous le voulez.',
      off: "Nous n'envoyons pas de message quand un article revient. Un collègue peut vous aider.",
      back: (name) => `Bonne nouvelle : ${name} peut de nouveau être acheté.`,
    },
  },
});
