/** What customers ask and are told in a language: `{piece}` a product, `{order}` an order's number, `{city}` a town. */
export interface Sentences {
  asked: readonly string[];
  answered: readonly string[];
  /** By a person of the shop. */
  person: readonly string[];
}

export const SENTENCES: Record<string, Sentences> = {
  en: {
    asked: [
      'Hi, do you have a {piece}?',
      'Is the {piece} there in size M?',
      'How much is the {piece}?',
      'Where is my order #{order}?',
      'My order {order} has not come yet, can you look?',
      'I would like to send back the {piece} of order #{order}.',
      'Thank you! And do you ship to {city}?',
      'Can I see more like the {piece}?',
      'Hello, I bought a {piece} last week and the zip is broken.',
      'Which colours does it come in?',
      'ok thanks',
      'The parcel was left at a neighbour in {city}, nobody told me.',
    ],
    answered: [
      'Here is what I found: {piece}. It is in stock.',
      'The {piece} is sold out at the moment. Shall I show you something like it?',
      'Your order #{order} was handed to the carrier. You will get it within a few days.',
      'Returns are free within 30 days. Shall I send you the steps?',
      'Yes, we ship to {city}. Delivery takes five to seven working days.',
      'There are three sizes left of the {piece}.',
    ],
    person: [
      'Hi, this is Maya from the shop. I will look at order {order} for you.',
      'I have put a {piece} aside for you until Friday.',
      'Sorry for the trouble! We send you a new {piece} today.',
      'I asked our workshop in {city} about it and will tell you tomorrow.',
    ],
  },
  de: {
    asked: [
      'Hallo, habt ihr {piece} noch da?',
      'Wo ist meine Bestellung {order}?',
      'Ich möchte {piece} aus Bestellung {order} zurückschicken.',
      'Liefert ihr auch nach {city}?',
      'Gibt es das auch in Größe M?',
    ],
    answered: [
      'Ja, {piece} ist auf Lager.',
      'Deine Bestellung {order} ist unterwegs und kommt in den nächsten Tagen an.',
      'Rückgaben sind innerhalb von 30 Tagen kostenlos.',
    ],
    person: ['Guten Tag, hier ist Maya vom Laden. Ich kümmere mich um Bestellung {order}.'],
  },
  es: {
    asked: [
      'Hola, ¿tienen {piece}?',
      '¿Dónde está mi pedido {order}?',
      'Quiero devolver {piece} del pedido {order}.',
      '¿Hacen envíos a {city}?',
    ],
    answered: ['Sí, tenemos {piece} en existencia.', 'Tu pedido {order} ya está en camino.'],
    person: ['Hola, soy Maya de la tienda. Ahora mismo miro el pedido {order}.'],
  },
  fr: {
    asked: [
      'Bonjour, avez-vous {piece} ?',
      'Où est ma commande {order} ?',
      'Livrez-vous à {city} ?',
      'Je voudrais échanger {piece} contre une autre taille.',
    ],
    answered: ['Oui, {piece} est disponible.', 'Votre commande {order} a été expédiée hier.'],
    person: ["Bonjour, c'est Maya de la boutique. Je regarde la commande {order} tout de suite."],
  },
  tr: {
    asked: [
      'Merhaba, {piece} var mı?',
      '{order} numaralı siparişim nerede?',
      '{city} şehrine gönderiyor musunuz?',
    ],
    answered: ['Evet, {piece} stokta var.', '{order} numaralı siparişiniz kargoya verildi.'],
    person: ['Merhaba, ben mağazadan Maya. {order} numaralı siparişe bakıyorum.'],
  },
  ru: {
    asked: ['Здравствуйте, есть ли {piece}?', 'Где мой заказ {order}?', 'Вы доставляете в {city}?'],
    answered: ['Да, {piece} есть в наличии.', 'Ваш заказ {order} уже в пути.'],
    person: ['Здравствуйте, это Майя из магазина. Сейчас посмотрю заказ {order}.'],
  },
  ar: {
    asked: ['مرحبا، هل عندكم {piece}؟', 'أين طلبي رقم {order}؟', 'هل توصلون إلى {city}؟'],
    answered: ['نعم، {piece} متوفر.', 'طلبك رقم {order} في الطريق إليك.'],
    person: ['مرحبا، أنا مايا من المتجر. سأتحقق من الطلب {order} الآن.'],
  },
  hi: {
    asked: ['नमस्ते, क्या {piece} मिलेगा?', 'मेरा ऑर्डर {order} कहाँ है?', 'क्या आप {city} में भेजते हैं?'],
    answered: ['हाँ, {piece} उपलब्ध है।', 'आपका ऑर्डर {order} रास्ते में है।'],
    person: ['नमस्ते, मैं दुकान से माया हूँ। ऑर्डर {order} अभी देखती हूँ।'],
  },
  ja: {
    asked: [
      'こんにちは、{piece} はありますか？',
      '注文番号 {order} はどこですか？',
      '{city} に配送できますか？',
    ],
    answered: ['はい、{piece} は在庫があります。', 'ご注文 {order} は発送済みです。'],
    person: ['ショップのマヤです。ご注文 {order} をお調べします。'],
  },
};

/** How many of a hundred customers write in each language. */
export const LANGUAGE_SHARES: readonly (readonly [language: string, percent: number])[] = [
  ...([
    ['en', 46],
    ['de', 14],
    ['es', 10],
    ['fr', 8],
    ['tr', 6],
  ] as const),
  ...([
    ['ru', 5],
    ['ar', 5],
    ['hi', 4],
    ['ja', 2],
  ] as const),
];

export const CITIES =
  'Berlin Madrid Lyon Ankara Lisbon Oslo Dublin Prague Vienna Naples Gdańsk Århus Zürich Málaga Cluj Izmir Jaipur Osaka'.split(
    ' ',
  );
