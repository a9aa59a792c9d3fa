import { APART, denies, halvesOf, isConditional, sentencesOf, withoutQuestions } from './sentences-of';

/** What a text may say of where an order is. */
export type OrderClaim =
  'delivered' | 'on_way' | 'out' | 'cancelled' | 'refunded' | 'pickup' | 'delayed' | 'preparing' | 'coming';

/** How each is said, folded. */
const SAID: Readonly<Record<OrderClaim, RegExp>> = {
  delivered:
    /\b(?:was|were|been|is|got|already) delivered\b|\bdelivered (?:on|yesterday|today|this)|\b(?:they|we|ups|dhl|usps|fedex|carrier|courier|driver) (?:has |have |already )*delivered\b|\byou (?:already |should |must )*(?:have|received|got) (?:it|got it|received it)\b|\bse (?:te )?entrego\b|\bya (?:lo |la )?(?:tienes|tiene|recibiste)\b|\bja (?:recebeu|esta com voce|chegou)\b|\bl avez (?:deja |bien )?recue?\b|\b(?:status|is) ?: ?delivered|\b(?:fue|ha sido|esta|han sido) entregad[oa]s?\b|\bentregad[oa] (?:ayer|el|hoy)|\b(?:foi|ja foi|foram) entregues?\b|\bete livres?\b|\best livree?\b|\bete livree?s?\b|डिलीवर हो|डिलीवर कर|पहु(?:च|चा|ंचा) (?:दि|गय|चुक)|पहुंच (?:गय|चुक)|(?:تم|جري) (?:تسليم|توصيل)|وصل طلبك|وصلت (?:ال)?شحن/u,
  on_way:
    /\b(?:has|have|was|were|is|been) (?:been |already )?(?:shipped|sent out|dispatched)\b|\bon (?:its|the|their) way\b|\bin transit\b|\ben camino\b|\b(?:ha sido|fue|esta) enviad[oa]\b|\bha salido\b|\bya (?:salio|va)\b|\bja saiu\b|\bdeja partie?\b|\bship ho (?:gaya|gayi|chuka)\b|\b(?:has|have) (?:already )?(?:left|gone out)\b|\bleft (?:our|the) (?:warehouse|shop|store)\b|\b(?:dhl|ups|usps|fedex|the carrier|the courier) has (?:it|your)\b|\ba caminho\b|\b(?:foi|ja foi) enviad[oa]\b|\ben route\b|\ben transit\b|\bete envoyee?s?\b|\b(?:est|sont) (?:bien )?parti\w*|\bete expediee?s?\b|\ben chemin\b|रास्ते मे|निकल चुक|निकल गय|भेज दि|भेजा (?:जा चुका|गया)|في الطريق|خرج(?:ت)? من|تم شحن|شحن طلبك|طلبك شحن/u,
  out: /\bout for delivery\b|\bat your door\b|\bwith the (?:courier|driver)\b|\bpost office\b|\ben reparto\b|\bsaiu para (?:a )?entrega\b|\ben cours de livraison\b|डिलीवरी के लिए निकल|خرج(?:ت)? للتوصيل/u,
  cancelled:
    /\b(?:is|was|were|been|has been|got) cancell?ed\b|\b(?:ha sido|fue|esta|queda) (?:cancelad|anulad)[oa]\b|\b(?:foi|esta) cancelad[oa]\b|\b(?:ete|est) annulee?s?\b|रद्द (?:हो|कर)|कैसल (?:हो|कर)|कैंसल (?:हो|कर)|تم الغاء|الغي طلبك|طلبك ملغي/u,
  refunded:
    /\brefunded\b|\bmoney (?:went|came|is) back\b|\breembolsad[oa]\b|\brembourse(?:e|s|es)?\b|रिफड (?:हो|कर)|रिफंड (?:हो|कर)|(?:पैसा|पैसे) (?:अभी )?वापस (?:नही )?(?:हो|कर|किय|आ)|استرداد المبلغ|تم رد المبلغ|اعيد المبلغ/u,
  pickup:
    /\bready (?:for|to be) (?:pick|collect)|\blisto para (?:recoger|ser recogid)|\bpronto para (?:retirada|retirar)|\bpret[e]? a etre retire|पिकअप के लिए तैयार|جاهز للاستلام/u,
  delayed:
    /\b(?:is|are|was|been|running|but) (?:\w+ ){0,3}(?:delayed|late)\b|\bcon retraso\b|\bretrasad[oa]\b|\batrasad[oa]\b|\bcom atraso\b|\ben retard\b|\bretardee?\b|देरी|متاخر|تاخر/u,
  preparing:
    /\b(?:not|hasnt|isnt) (?:yet )?(?:been )?(?:yet )?shipped\b|\bbeing (?:prepared|packed)\b|\bpreparing\b|\b(?:se esta|esta siendo|estamos) prepara\w+\b|\ben preparacion\b|\bem preparacao\b|\ben (?:cours de )?preparation\b|\bnao saiu\b|\bno ha salido\b|\bpas encore partie?\b|नही निकला|لم يخرج|तैयार (?:हो|किय)|قيد التحضير/u,
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

/** Who says what they cannot tell denies nothing of the order. */
const OF_OURS = /\b(?:i|we|je|nous|puedo|podemos|posso|se|sei)\b|मैं|हम|(?<!\p{L})(?:لا استطيع|لا اعرف)/u;
/** What stays so once it is. */
const FINAL: readonly OrderClaim[] = ['delivered', 'cancelled', 'refunded'];
/** Who is sorry for it says again what the customer said. */
const SORRY = /\b(?:sorry|apologi\w+|lamento|lo siento|sinto muito|desolee?s?)\b|माफ|खेद|اسف|اعتذر/u;

/** What a text says of where an order is, each once. */
export function orderClaimsIn(text: string): OrderClaim[] {
  return [...new Set(sentencesOf(withoutQuestions(text)).flatMap(claimsOf))];
}

function claimsOf(sentence: string): OrderClaim[] {
  if (SAID.preparing.test(sentence)) return ['preparing'];
  if (isConditional(sentence) || SORRY.test(sentence)) return [];
  if (denies(sentence)) return halvesOf(sentence).flatMap(claimsOf);
  const claims = Object.entries(SAID).flatMap(([claim, said]) =>
    said.test(sentence) ? [claim as OrderClaim] : [],
  );
  return claims.length > 1 ? claims.filter((claim) => claim !== 'coming') : claims;
}

/** States that end an order's way, of which a text says that they are not so. */
function deniedIn(text: string): OrderClaim[] {
  return sentencesOf(withoutQuestions(text))
    .filter((sentence) => !isConditional(sentence) && !SORRY.test(sentence))
    .flatMap((sentence) => sentence.split(APART))
    .filter((part) => denies(part) && !OF_OURS.test(part))
    .flatMap((part) => FINAL.filter((claim) => SAID[claim].test(part)));
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
  const isSo = (claim: OrderClaim): boolean => BORNE_OUT[claim].some((state) => states.includes(state));
  return claims.every(isSo) && !deniedIn(text).some(isSo);
}
