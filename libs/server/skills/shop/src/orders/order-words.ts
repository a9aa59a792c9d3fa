import type { InEveryLanguage } from '@feelori/skills/tools';
import type { OrderStatusWord } from './order-status';

interface OrderWords {
  intro: string;
  notFound: string;
  noNumber: string;
  tooMany: string;
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
    notFound:
      "I couldn't find that among the orders of this phone number. Please check the order number (for example #1001), or talk to a person from our team.",
    noNumber:
      "I can't see your phone number here, so I can't show you an order. A person from our team can help you with it.",
    tooMany:
      'That was too many order numbers for now. Please try again in an hour, or talk to a person from our team.',
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
    notFound:
      'No lo encuentro entre los pedidos de este número de teléfono. Revisa el número de pedido (por ejemplo #1001) o habla con una persona de nuestro equipo.',
    noNumber:
      'Aquí no veo tu número de teléfono, así que no puedo mostrarte pedidos. Una persona de nuestro equipo puede ayudarte.',
    tooMany:
      'Han sido demasiados números de pedido por ahora. Inténtalo dentro de una hora o habla con una persona de nuestro equipo.',
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
    notFound:
      'Não encontrei entre os pedidos deste número de telefone. Confira o número do pedido (por exemplo #1001) ou fale com uma pessoa da nossa equipe.',
    noNumber:
      'Não vejo seu número de telefone aqui, por isso não posso mostrar pedidos. Uma pessoa da nossa equipe pode ajudar.',
    tooMany:
      'Foram números de pedido demais por agora. Tente em uma hora ou fale com uma pessoa da nossa equipe.',
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
    notFound:
      'इस फ़ोन नंबर के ऑर्डर में मुझे यह नहीं मिला। कृपया ऑर्डर नंबर जाँचें (जैसे #1001), या हमारी टीम के किसी व्यक्ति से बात करें।',
    noNumber:
      'मुझे यहाँ आपका फ़ोन नंबर नहीं दिखता, इसलिए ऑर्डर नहीं दिखा सकता। हमारी टीम का कोई व्यक्ति मदद कर सकता है।',
    tooMany: 'अभी बहुत सारे ऑर्डर नंबर पूछे गए। एक घंटे बाद फिर कोशिश करें, या हमारी टीम के किसी व्यक्ति से बात करें।',
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
    notFound: 'لم أجد ذلك ضمن طلبات رقم الهاتف هذا. تحقق من رقم الطلب (مثل #1001) أو تحدث مع شخص من فريقنا.',
    noNumber: 'لا أرى رقم هاتفك هنا، لذا لا يمكنني عرض الطلبات. يمكن لشخص من فريقنا مساعدتك.',
    tooMany: 'أرقام طلبات كثيرة في وقت قصير. حاول بعد ساعة أو تحدث مع شخص من فريقنا.',
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
