import { denies, isConditional, sentencesOf } from './sentences-of';

/** What a text may say of where an order is. */
export type OrderClaim =
  'delivered' | 'on_way' | 'out' | 'cancelled' | 'refunded' | 'pickup' | 'delayed' | 'preparing' | 'coming';

/** How each is said, folded. */
const SAID: Readonly<Record<OrderClaim, RegExp>> = {
  delivered:
    /\b(?:was|were|been|is|got|already) delivered\b|\bdelivered (?:on|yesterday|today|this)|\b(?:status|is) ?: ?delivered|\b(?:fue|ha sido|esta|han sido) entregad[oa]s?\b|\bentregad[oa] (?:ayer|el|hoy)|\b(?:foi|ja foi|foram) entregues?\b|\bete livres?\b|\best livree?\b|\bete livree?s?\b|डिलीवर हो|डिलीवर कर|पहुच (?:गय|चुक)|पहुंच (?:गय|चुक)|(?:تم|جري) (?:تسليم|توصيل)|وصل طلبك|وصلت (?:ال)?شحن/u,
  on_way:
    /\b(?:has|have|was|were|is|been) (?:been |already )?(?:shipped|sent out|dispatched)\b|\bon (?:its|the|their) way\b|\bin transit\b|\ben camino\b|\b(?:ha sido|fue|esta) enviad[oa]\b|\bha salido\b|\ba caminho\b|\b(?:foi|ja foi) enviad[oa]\b|\ben route\b|\ben transit\b|\bete envoyee?s?\b|\b(?:est|sont) (?:bien )?parti\w*|\bete expediee?s?\b|\ben chemin\b|रास्ते मे|भेज दि|भेजा (?:जा चुका|गया)|في الطريق|تم شحن|شحن طلبك|طلبك شحن/u,
  out: /\bout for delivery\b|\bat your door\b|\bwith the (?:courier|driver)\b|\bpost office\b|\ben reparto\b|\bsaiu para (?:a )?entrega\b|\ben cours de livraison\b|डिलीवरी के लिए निकल|خرج(?:ت)? للتوصيل/u,
  cancelled:
    /\b(?:is|was|were|been|has been|got) cancell?ed\b|\b(?:ha sido|fue|esta|queda) (?:cancelad|anulad)[oa]\b|\b(?:foi|esta) cancelad[oa]\b|\b(?:ete|est) annulee?s?\b|रद्द (?:हो|कर)|कैसल (?:हो|कर)|कैंसल (?:हो|कर)|تم الغاء|الغي طلبك|طلبك ملغي/u,
  refunded:
    /\brefunded\b|\bmoney (?:went|came|is) back\b|\breembolsad[oa]\b|\brembourse(?:e|s|es)?\b|रिफड (?:हो|कर)|रिफंड (?:हो|कर)|पैसे वापस (?:हो|कर|आ)|استرداد المبلغ|تم رد المبلغ|اعيد المبلغ/u,
  pickup:
    /\bready (?:for|to be) (?:pick|collect)|\blisto para (?:recoger|ser recogid)|\bpronto para (?:retirada|retirar)|\bpret[e]? a etre retire|पिकअप के लिए तैयार|جاهز للاستلام/u,
  delayed:
    /\b(?:is|are|was|been|running|but) (?:\w+ )?(?:delayed|late)\b|\bcon retraso\b|\bretrasad[oa]\b|\batrasad[oa]\b|\bcom atraso\b|\ben retard\b|\bretardee?\b|देरी|متاخر|تاخر/u,
  preparing:
    /\b(?:not|hasnt|isnt) (?:yet )?(?:been )?(?:yet )?shipped\b|\bbeing prepared\b|\bpreparing\b|\b(?:se esta|esta siendo|estamos) prepara\w+\b|\ben preparacion\b|\bem preparacao\b|\ben preparation\b|तैयार (?:हो|किय)|قيد التحضير/u,
  coming:
    /\b(?:it|order|parcel|package|coat|dress|boots?|shoes|delivery)\b[^.!?\n]{0,40}\b(?:arrives?|arriving|(?:comes?|coming)(?! (?:in|with|from|as|at|up to)\b)|be there|be delivered|is planned|is expected|expected)\b|\b(?:pedido|paquete|pacote|encomenda|envio)\b[^.!?\n]{0,40}\b(?:llegara|llega|chega|chegara)\b|\b(?:commande|colis)\b[^.!?\n]{0,40}\b(?:arrive|arrivera|sera livree?)\b|(?:आर्डर|ऑर्डर|पार्सल)[^.!?\n]{0,40}(?:पहुच|पहुंच|आएगा|मिलेगा)|(?:سيصل|يصل|تصل|ستصل)/u,
};

/** Which states of an order bear each of these out. */
const BORNE_OUT: Readonly<Record<OrderClaim, readonly string[]>> = {
  delivered: ['delivered', 'picked_up', 'return_open', 'returned'],
  on_way: ['shipped', 'in_transit', 'out_for_delivery', 'attempted', 'delayed', 'partly_shipped', 'problem'],
  out: ['out_for_delivery'],
  cancelled: ['cancelled'],
  refunded: ['refunded'],
  pickup: ['ready_for_pickup'],
  delayed: ['delayed', 'problem', 'attempted'],
  preparing: ['preparing', 'on_hold', 'partly_shipped'],
  coming: [
    'shipped',
    'in_transit',
    'out_for_delivery',
    'attempted',
    'delayed',
    'partly_shipped',
    'preparing',
  ],
};
/** Somebody's own order, not orders as the shop's policies speak of them. */
const OWN =
  /\b(?:your|tu|tus|su|seu|sua|teu|votre|ton|vos) (?:\w+ )?(?:orders?|parcels?|packages?|pedidos?|paquetes?|pacotes?|encomendas?|commandes?|colis)\b|आपका|आपके|طلبك|شحنتك/u;

/** What a text says of where an order is, each once. */
export function orderClaimsIn(text: string): OrderClaim[] {
  return [...new Set(sentencesOf(text).flatMap(claimsOf))];
}

function claimsOf(sentence: string): OrderClaim[] {
  if (SAID.preparing.test(sentence)) return ['preparing'];
  if (denies(sentence) || isConditional(sentence)) return [];
  const claims = Object.entries(SAID).flatMap(([claim, said]) =>
    said.test(sentence) ? [claim as OrderClaim] : [],
  );
  return claims.length > 1 ? claims.filter((claim) => claim !== 'coming') : claims;
}

/** Whether these states bear out everything a text says of where an order is. */
export function orderClaimsHold(
  text: string,
  states: readonly string[],
  writings: readonly string[],
): boolean {
  const claims = orderClaimsIn(text);
  if (states.length === 0 && writings.length > 0 && !sentencesOf(text).some((one) => OWN.test(one))) {
    return true;
  }
  return claims.every((claim) => BORNE_OUT[claim].some((state) => states.includes(state)));
}
