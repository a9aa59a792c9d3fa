import type { Language } from './language-of';

/** What the model says of itself, in one language. */
export interface Sentences {
  clarify: string;
  thanks: string;
  whichProduct: string;
  orderNumber: string;
  noPolicy: string;
  /** What is looked up could not be reached. */
  sorry: string;
  unknown: string;
  /** Said only where a colleague was called. */
  passingOn: string;
  noColleague: string;
  found: string;
  /** Before the title of a product whose card shows price and stock. */
  here: string;
  /** Before the choice of a size, or the link to the checkout. */
  toBuy: string;
  nothing: string;
  /** Before what the tool gives in place of it. */
  closest: string;
  ended: string;
  noProduct: string;
  noOrder: string;
}

export const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    clarify: 'I am not sure I understood. Are you looking for a product, or is it about an order?',
    thanks: 'You are welcome! Just write when you need anything else.',
    whichProduct: 'Which product do you mean? Send me its name and I will check.',
    orderNumber: 'Could you send me your order number?',
    noPolicy: 'I do not have that policy at hand. Shall I ask a colleague?',
    sorry: 'I could not look that up just now. Shall I ask a colleague to help?',
    unknown: "I don't know that for sure. Shall I ask a colleague?",
    passingOn: 'I am passing you on to a colleague, who will answer you here.',
    noColleague: 'I cannot reach a colleague from here just now.',
    found: 'I found these for you. Which one would you like to see?',
    here: 'Here it is:',
    toBuy: 'With pleasure.',
    nothing: 'I could not find anything like that. Shall I look with fewer filters, or in another colour?',
    closest: 'Nothing is quite like that. These come closest:',
    ended: 'That was all I found. Shall I look for something else?',
    noProduct: 'I could not find that product.',
    noOrder: 'I could not find an order for your number. Could you send me the order number?',
  },
  es: {
    clarify: 'No estoy seguro de haber entendido. ¿Busca un producto o se trata de un pedido?',
    thanks: '¡De nada! Escriba cuando necesite algo más.',
    whichProduct: '¿A qué producto se refiere? Envíeme el nombre y lo miro.',
    orderNumber: '¿Me puede enviar el número de su pedido?',
    noPolicy: 'No tengo esa política a mano. ¿Pregunto a un colega?',
    sorry: 'No he podido consultarlo ahora mismo. ¿Pregunto a un colega?',
    unknown: 'No lo sé con seguridad. ¿Pregunto a un colega?',
    passingOn: 'Le paso con un colega, que le responderá aquí.',
    noColleague: 'Ahora mismo no puedo contactar con un colega desde aquí.',
    found: 'He encontrado esto para usted. ¿Cuál le gustaría ver?',
    here: 'Aquí lo tiene:',
    toBuy: 'Con mucho gusto.',
    nothing: 'No he encontrado nada así. ¿Busco con menos filtros o en otro color?',
    closest: 'No hay nada exactamente así. Esto es lo más parecido:',
    ended: 'Eso es todo lo que he encontrado. ¿Busco otra cosa?',
    noProduct: 'No he encontrado ese producto.',
    noOrder: 'No he encontrado un pedido con su número. ¿Me puede enviar el número del pedido?',
  },
  pt: {
    clarify: 'Não tenho certeza de ter entendido. Procura um produto ou é sobre um pedido?',
    thanks: 'De nada! Escreva quando precisar de mais alguma coisa.',
    whichProduct: 'De qual produto está falando? Envie o nome e eu verifico.',
    orderNumber: 'Pode me enviar o número do seu pedido?',
    noPolicy: 'Não tenho essa política à mão. Pergunto a um colega?',
    sorry: 'Não consegui consultar isso agora. Pergunto a um colega?',
    unknown: 'Não sei isso com certeza. Pergunto a um colega?',
    passingOn: 'Passo a conversa a um colega, que responde aqui.',
    noColleague: 'Não consigo falar com um colega daqui agora.',
    found: 'Encontrei estes para você. Qual gostaria de ver?',
    here: 'Aqui está:',
    toBuy: 'Com todo o prazer.',
    nothing: 'Não encontrei nada assim. Procuro com menos filtros ou em outra cor?',
    closest: 'Não há nada exatamente assim. Isto é o que mais se aproxima:',
    ended: 'Isso é tudo o que encontrei. Procuro outra coisa?',
    noProduct: 'Não encontrei esse produto.',
    noOrder: 'Não encontrei um pedido com o seu número. Pode me enviar o número do pedido?',
  },
  hi: {
    clarify: 'मैं ठीक से समझ नहीं पाया। क्या आप कोई प्रोडक्ट ढूंढ रहे हैं, या यह किसी ऑर्डर के बारे में है?',
    thanks: 'आपका स्वागत है! कुछ और चाहिए हो तो लिखिए।',
    whichProduct: 'आप किस प्रोडक्ट की बात कर रहे हैं? नाम भेजिए, मैं देखता हूँ।',
    orderNumber: 'क्या आप अपना ऑर्डर नंबर भेज सकते हैं?',
    noPolicy: 'वह पॉलिसी मेरे पास नहीं है। क्या मैं टीम में किसी से पूछूँ?',
    sorry: 'मैं अभी यह नहीं देख पाया। क्या मैं टीम में किसी से पूछूँ?',
    unknown: 'यह मुझे पक्का नहीं पता। क्या मैं टीम में किसी से पूछूँ?',
    passingOn: 'मैं आपकी बात टीम के एक साथी तक पहुँचा रहा हूँ, जवाब यहीं मिलेगा।',
    noColleague: 'मैं अभी यहाँ से टीम में किसी तक नहीं पहुँच पा रहा।',
    found: 'मुझे ये मिले। आप कौन सा देखना चाहेंगे?',
    here: 'यह रहा:',
    toBuy: 'जी, ज़रूर।',
    nothing: 'मुझे ऐसा कुछ नहीं मिला। क्या मैं कम शर्तों के साथ या किसी और रंग में देखूँ?',
    closest: 'ठीक ऐसा कुछ नहीं है। ये सबसे पास हैं:',
    ended: 'मुझे बस इतना ही मिला। क्या मैं कुछ और ढूंढूँ?',
    noProduct: 'मुझे वह प्रोडक्ट नहीं मिला।',
    noOrder: 'मुझे आपके नंबर से कोई ऑर्डर नहीं मिला। क्या आप ऑर्डर नंबर भेज सकते हैं?',
  },
  fr: {
    clarify:
      'Je ne suis pas sûr d’avoir compris. Cherchez-vous un produit, ou est-ce au sujet d’une commande ?',
    thanks: 'Avec plaisir ! Écrivez-moi si vous avez besoin d’autre chose.',
    whichProduct: 'De quel produit parlez-vous ? Envoyez-moi son nom et je regarde.',
    orderNumber: 'Pouvez-vous m’envoyer le numéro de votre commande ?',
    noPolicy: 'Je n’ai pas ces conditions sous la main. Voulez-vous que je demande à un collègue ?',
    sorry: 'Je n’ai pas pu le vérifier à l’instant. Voulez-vous que je demande à un collègue ?',
    unknown: 'Je ne sais pas avec certitude. Voulez-vous que je demande à un collègue ?',
    passingOn: 'Je vous passe un collègue, qui vous répondra ici.',
    noColleague: 'Je ne peux pas joindre un collègue d’ici pour le moment.',
    found: 'Voici ce que j’ai trouvé pour vous. Lequel souhaitez-vous voir ?',
    here: 'Le voici :',
    toBuy: 'Avec plaisir.',
    nothing: 'Je n’ai rien trouvé de tel. Je cherche avec moins de filtres, ou dans une autre couleur ?',
    closest: 'Rien d’exactement pareil. Voici ce qui s’en rapproche le plus :',
    ended: 'C’est tout ce que j’ai trouvé. Je cherche autre chose ?',
    noProduct: 'Je n’ai pas trouvé ce produit.',
    noOrder: 'Je n’ai pas trouvé de commande à votre numéro. Pouvez-vous m’envoyer le numéro de commande ?',
  },
  ar: {
    clarify: 'لست متأكدًا من أنني فهمت. هل تبحث عن منتج أم أن الأمر يخص طلبًا؟',
    thanks: 'على الرحب والسعة! اكتب لي إن احتجت إلى شيء آخر.',
    whichProduct: 'أي منتج تقصد؟ أرسل لي اسمه لأتحقق.',
    orderNumber: 'هل يمكنك إرسال رقم طلبك؟',
    noPolicy: 'لا تتوفر لدي هذه السياسة. هل أسأل زميلًا؟',
    sorry: 'لم أتمكن من التحقق من ذلك الآن. هل أسأل زميلًا؟',
    unknown: 'لا أعرف ذلك على وجه اليقين. هل أسأل زميلًا؟',
    passingOn: 'أحوّل محادثتك إلى زميل، وستجد الرد هنا.',
    noColleague: 'لا أستطيع الوصول إلى زميل من هنا الآن.',
    found: 'وجدت لك هذه. أيها تود أن ترى؟',
    here: 'ها هو:',
    toBuy: 'بكل سرور.',
    nothing: 'لم أجد شيئًا كهذا. هل أبحث بشروط أقل أو بلون آخر؟',
    closest: 'لا يوجد شيء مثل ذلك تمامًا. هذه هي الأقرب:',
    ended: 'هذا كل ما وجدته. هل أبحث عن شيء آخر؟',
    noProduct: 'لم أجد هذا المنتج.',
    noOrder: 'لم أجد طلبًا برقمك. هل يمكنك إرسال رقم الطلب؟',
  },
};

/** Whether a text ends with the offer to ask a colleague. */
export function offersColleague(text: string): boolean {
  return Object.values(SENTENCES).some(({ noPolicy, sorry, unknown }) =>
    [noPolicy, sorry, unknown].some((sentence) => text.includes(sentence)),
  );
}
