import type { InEveryLanguage } from '@feelori/skills/tools';
import type { OrderStatusWord } from './order-status';

interface OrderWords {
  intro: string;
  notFound: string;
  noNumber: string;
  /** The order and what they wrote of it do not belong together, or there is no such order: nobody is told which. */
  notProven: string;
  /** How to show that an order is theirs. After it was said, what they write next is read as that. */
  askForProof: string;
  tooMany: string;
  tooManyProofs: string;
  /** On the button that opens the list of orders, and above it. */
  choose: string;
  orders: string;
  line(name: string, status: string): string;
  placed: string;
  expected: string;
  delivered: string;
  carrier: string;
  track: string;
  total: string;
  /** One of several parcels. */
  parcel(number: number): string;
  /** Some of the money went back. */
  partlyRefunded: string;
  refunded: string;
  status: Record<OrderStatusWord, string>;
}

/** What is said of orders. */
export const ORDER_WORDS: InEveryLanguage<OrderWords> = {
  en: {
    intro: 'Your latest orders:',
    notFound: "I couldn't find that among the orders of this phone number.",
    noNumber: "I can't see your phone number here, so I can't tell which orders are yours.",
    notProven: "I couldn't find an order to which these details belong.",
    askForProof:
      'If it was placed with other details, please write the order number and one of these: the last four digits of the phone number on the order, its e-mail address, or its postcode. I may not see orders older than 60 days; a person from our team can.',
    tooMany:
      'That was too many order numbers for now. Please try again in an hour, or talk to a person from our team.',
    tooManyProofs:
      "I couldn't find an order to which these details belong. I've passed your conversation to a colleague. A person from our team will read it and reply here.",
    choose: 'Choose an order',
    orders: 'Orders',
    line: (name, status) => `Order ${name}: ${status}`,
    placed: 'Placed on',
    expected: 'Expected on',
    delivered: 'Delivered on',
    carrier: 'Carrier',
    track: 'Track it here',
    total: 'Total',
    parcel: (number) => `Parcel ${number}`,
    partlyRefunded: 'Partly refunded',
    refunded: 'The money went back',
    status: {
      cancelled: 'cancelled',
      preparing: 'being prepared',
      on_hold: 'on hold',
      shipped: 'shipped',
      in_transit: 'shipped and on its way',
      out_for_delivery: 'out for delivery',
      attempted: 'the carrier tried to deliver it',
      delayed: 'shipped, but delayed',
      problem: 'there is a problem with the delivery',
      ready_for_pickup: 'ready for pickup',
      picked_up: 'picked up',
      delivered: 'delivered',
      partly_shipped: 'partly shipped',
      return_open: 'return in progress',
      returned: 'returned',
      refunded: 'refunded',
    },
  },
  es: {
    intro: 'Tus últimos pedidos:',
    notFound: 'No lo encuentro entre los pedidos de este número de teléfono.',
    noNumber: 'Aquí no veo tu número de teléfono, así que no sé qué pedidos son tuyos.',
    notProven: 'No encuentro ningún pedido que corresponda a estos datos.',
    askForProof:
      'Si se hizo con otros datos, escribe el número de pedido y uno de estos: los cuatro últimos dígitos del teléfono del pedido, su correo electrónico o su código postal. Puede que no vea pedidos de hace más de 60 días; una persona de nuestro equipo sí.',
    tooMany:
      'Han sido demasiados números de pedido por ahora. Inténtalo dentro de una hora o habla con una persona de nuestro equipo.',
    tooManyProofs:
      'No encuentro ningún pedido que corresponda a estos datos. He pasado tu conversación a un compañero. Una persona de nuestro equipo la leerá y te responderá aquí.',
    choose: 'Elegir pedido',
    orders: 'Pedidos',
    line: (name, status) => `Pedido ${name}: ${status}`,
    placed: 'Realizado el',
    expected: 'Llegada prevista',
    delivered: 'Entregado el',
    carrier: 'Transportista',
    track: 'Seguimiento',
    total: 'Total',
    parcel: (number) => `Paquete ${number}`,
    partlyRefunded: 'Reembolsado en parte',
    refunded: 'Dinero devuelto',
    status: {
      cancelled: 'cancelado',
      preparing: 'en preparación',
      on_hold: 'en espera',
      shipped: 'enviado',
      in_transit: 'enviado y en camino',
      out_for_delivery: 'en reparto',
      attempted: 'el transportista intentó entregarlo',
      delayed: 'enviado, pero con retraso',
      problem: 'hay un problema con la entrega',
      ready_for_pickup: 'listo para recoger',
      picked_up: 'recogido',
      delivered: 'entregado',
      partly_shipped: 'enviado en parte',
      return_open: 'devolución en curso',
      returned: 'devuelto',
      refunded: 'reembolsado',
    },
  },
  pt: {
    intro: 'Seus últimos pedidos:',
    notFound: 'Não encontrei entre os pedidos deste número de telefone.',
    noNumber: 'Não vejo seu número de telefone aqui, por isso não sei quais pedidos são seus.',
    notProven: 'Não encontrei um pedido que corresponda a estes dados.',
    askForProof:
      'Se foi feito com outros dados, escreva o número do pedido e um destes: os quatro últimos dígitos do telefone do pedido, o e-mail ou o CEP. Talvez eu não veja pedidos com mais de 60 dias; uma pessoa da nossa equipe vê.',
    tooMany:
      'Foram números de pedido demais por agora. Tente em uma hora ou fale com uma pessoa da nossa equipe.',
    tooManyProofs:
      'Não encontrei um pedido que corresponda a estes dados. Passei sua conversa para um colega. Uma pessoa da nossa equipe vai ler e responder aqui.',
    choose: 'Escolher pedido',
    orders: 'Pedidos',
    line: (name, status) => `Pedido ${name}: ${status}`,
    placed: 'Feito em',
    expected: 'Previsto para',
    delivered: 'Entregue em',
    carrier: 'Transportadora',
    track: 'Acompanhe aqui',
    total: 'Total',
    parcel: (number) => `Pacote ${number}`,
    partlyRefunded: 'Reembolsado em parte',
    refunded: 'Dinheiro devolvido',
    status: {
      cancelled: 'cancelado',
      preparing: 'em preparação',
      on_hold: 'em espera',
      shipped: 'enviado',
      in_transit: 'enviado e a caminho',
      out_for_delivery: 'saiu para entrega',
      attempted: 'a transportadora tentou entregar',
      delayed: 'enviado, mas com atraso',
      problem: 'há um problema com a entrega',
      ready_for_pickup: 'pronto para retirada',
      picked_up: 'retirado',
      delivered: 'entregue',
      partly_shipped: 'enviado em parte',
      return_open: 'devolução em andamento',
      returned: 'devolvido',
      refunded: 'reembolsado',
    },
  },
  hi: {
    intro: 'आपके नए ऑर्डर:',
    notFound: 'इस फ़ोन नंबर के ऑर्डर में मुझे यह नहीं मिला।',
    noNumber: 'मुझे यहाँ आपका फ़ोन नंबर नहीं दिखता, इसलिए पता नहीं कि कौन से ऑर्डर आपके हैं।',
    notProven: 'इस जानकारी से मेल खाता कोई ऑर्डर मुझे नहीं मिला।',
    askForProof:
      'अगर ऑर्डर किसी और जानकारी से किया गया था, तो ऑर्डर नंबर के साथ इनमें से एक लिखें: ऑर्डर के फ़ोन नंबर के आखिरी चार अंक, ईमेल या पिन कोड। 60 दिन से पुराने ऑर्डर शायद मुझे न दिखें; हमारी टीम के किसी व्यक्ति को दिखते हैं।',
    tooMany: 'अभी बहुत सारे ऑर्डर नंबर पूछे गए। एक घंटे बाद फिर कोशिश करें, या हमारी टीम के किसी व्यक्ति से बात करें।',
    tooManyProofs:
      'इस जानकारी से मेल खाता कोई ऑर्डर मुझे नहीं मिला। मैंने आपकी बातचीत अपने साथी को सौंप दी है। हमारी टीम का एक व्यक्ति इसे पढ़ कर यहीं जवाब देगा।',
    choose: 'ऑर्डर चुनें',
    orders: 'ऑर्डर',
    line: (name, status) => `ऑर्डर ${name}: ${status}`,
    placed: 'ऑर्डर की तारीख',
    expected: 'पहुँचने का अनुमान',
    delivered: 'डिलीवर हुआ',
    carrier: 'कूरियर',
    track: 'यहाँ ट्रैक करें',
    total: 'कुल',
    parcel: (number) => `पार्सल ${number}`,
    partlyRefunded: 'कुछ पैसे वापस किए गए',
    refunded: 'पैसे वापस किए गए',
    status: {
      cancelled: 'रद्द',
      preparing: 'तैयार किया जा रहा है',
      on_hold: 'रुका हुआ',
      shipped: 'भेज दिया गया',
      in_transit: 'भेज दिया गया, रास्ते में है',
      out_for_delivery: 'डिलीवरी के लिए निकला है',
      attempted: 'कूरियर ने डिलीवरी की कोशिश की',
      delayed: 'भेज दिया गया, पर देरी है',
      problem: 'डिलीवरी में समस्या है',
      ready_for_pickup: 'लेने के लिए तैयार',
      picked_up: 'ले लिया गया',
      delivered: 'डिलीवर हो गया',
      partly_shipped: 'कुछ सामान भेज दिया गया',
      return_open: 'वापसी चल रही है',
      returned: 'वापस हो गया',
      refunded: 'पैसे वापस हो गए',
    },
  },
  ar: {
    intro: 'أحدث طلباتك:',
    notFound: 'لم أجد ذلك ضمن طلبات رقم الهاتف هذا.',
    noNumber: 'لا أرى رقم هاتفك هنا، لذا لا أعرف أي الطلبات لك.',
    notProven: 'لم أجد طلبًا تنتمي إليه هذه البيانات.',
    askForProof:
      'إذا تم الطلب ببيانات أخرى، فاكتب رقم الطلب مع واحد مما يلي: آخر أربعة أرقام من هاتف الطلب، أو بريده الإلكتروني، أو رمزه البريدي. قد لا أرى الطلبات الأقدم من 60 يومًا، ويمكن لشخص من فريقنا ذلك.',
    tooMany: 'أرقام طلبات كثيرة في وقت قصير. حاول بعد ساعة أو تحدث مع شخص من فريقنا.',
    tooManyProofs:
      'لم أجد طلبًا تنتمي إليه هذه البيانات. حوّلت محادثتك إلى أحد زملائي. سيقرؤها شخص من فريقنا ويرد عليك هنا.',
    choose: 'اختر الطلب',
    orders: 'الطلبات',
    line: (name, status) => `الطلب ${name}: ${status}`,
    placed: 'تاريخ الطلب',
    expected: 'الوصول المتوقع',
    delivered: 'تاريخ التسليم',
    carrier: 'شركة الشحن',
    track: 'تتبع الشحنة',
    total: 'المجموع',
    parcel: (number) => `الطرد ${number}`,
    partlyRefunded: 'أُعيد جزء من المبلغ',
    refunded: 'أُعيد المبلغ',
    status: {
      cancelled: 'ملغى',
      preparing: 'قيد التحضير',
      on_hold: 'معلّق',
      shipped: 'تم الشحن',
      in_transit: 'تم الشحن وهو في الطريق',
      out_for_delivery: 'خرج للتوصيل',
      attempted: 'حاولت شركة الشحن تسليمه',
      delayed: 'تم الشحن لكنه متأخر',
      problem: 'هناك مشكلة في التوصيل',
      ready_for_pickup: 'جاهز للاستلام',
      picked_up: 'تم الاستلام',
      delivered: 'تم التسليم',
      partly_shipped: 'تم شحن جزء منه',
      return_open: 'الإرجاع جارٍ',
      returned: 'تم الإرجاع',
      refunded: 'تم رد المبلغ',
    },
  },
};
