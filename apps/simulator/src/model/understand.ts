import type { Intent, PolicyTopic } from './intent';
import { readSearch, titleWithin } from './read-search';
import { greetingFor } from './vocabulary';

const HUMAN =
  /\b(human|person|agent|someone real|representative|manager|colleague|persona|humano|agente|pessoa|atendente|personne|conseiller|conseill[eè]re|quelqu'un)\b|इंसान|किसी से बात|موظف|شخص حقيقي/iu;
const CHANGE =
  /\b(cancel|change|cancelar|cambiar|annuler|modifier)\b[^.?!]{0,30}\b(order|address|pedido|commande|adresse)\b/i;
const COMPLAINT = /\b(complain|complaint|broken|damaged|wrong (item|size) arrived|terrible|scam)\b/i;
const NOT_A_HUMAN = /\b(personal|in person)\b/i;
const ORDER_NUMBER = /(?:#|\border (?:number |no\.? ?)?#?)(\d{3,8})\b/i;
const ORDER =
  /\b(my (last )?(orders?|parcel|package|delivery|purchase)|track(ing)?|where('s| is) (my|the) (order|parcel|package|stuff)|order status|mis? pedidos?|meus? pedidos?|pedido|commandes?|mon colis)\b|ऑर्डर|طلبي/iu;
const SEVERAL = /\b(orders|pedidos|purchases|commandes)\b|طلباتي/iu;
const SIZE =
  /\b(?:size|talla|tamanho|in an?|in|en)\s+(xxs|xs|s|m|l|xl|xxl|small|medium|large|\d{2}(?:\.5)?)\b/i;
const SIZE_WORDS: Readonly<Record<string, string>> = { small: 'S', medium: 'M', large: 'L' };
const ABOUT_IT = /\b(it|this|that|this one|that one|the (first|second|third) one)\b|\b[PV]\d{1,4}\b/i;
const PRICE_OR_STOCK =
  /\b(how much|price|cost|available|in stock|have it|details|tell me more|more about)\b/i;
const POLICIES: readonly (readonly [PolicyTopic, RegExp])[] = [
  [
    'returns',
    /\b(returns?|refunds?|exchange|send (it )?back|devoluci[oó]n|devolver|devolução|reembolso|retours?|retourner|rembourse\w*)\b|वापस|إرجاع|استرجاع/iu,
  ],
  [
    'shipping',
    /\b(shipping|ship|deliver(y|ies)? (time|cost|fee|to)|do you deliver|how long .*deliver\w*|env[ií]o|entrega|frete|livraison|livrez|frais de port)\b|शिपिंग|الشحن/iu,
  ],
  ['privacy', /\b(privacy|my data|gdpr)\b/i],
  ['terms', /\b(terms|conditions)\b/i],
  ['contact', /\b(opening hours|your (address|phone|e-?mail)|where are you|contact)\b/i],
];
const THANKS =
  /\b(thanks?|thank you|thx|great|perfect|gracias|obrigad[oa]|merci|bye|goodbye)\b|धन्यवाद|शुक्रिया|شكرا|شكرًا/iu;

const CANCEL = /\bcancel\b/i;
const NOT_CANCEL = /\b(?:not|n't|never|no) (?:\w+ )?cancel\b/i;

/** Reads what a customer wants from their last texts; deterministic, whole words only. */
export function understand(texts: readonly string[], own?: ReadonlySet<string>): Intent {
  const text = texts.join('\n');
  if (HUMAN.test(text) && !NOT_A_HUMAN.test(text)) return { kind: 'human', reason: 'asked_for_person' };
  if (CANCEL.test(text) && !NOT_CANCEL.test(text)) {
    const named = ORDER_NUMBER.exec(text)?.[1];
    return { kind: 'cancel', name: named === undefined ? null : `#${named}` };
  }
  if (CHANGE.test(text)) return { kind: 'human', reason: 'change_order' };
  if (COMPLAINT.test(text)) return { kind: 'human', reason: 'complaint' };
  const policy = POLICIES.find(([, words]) => words.test(text))?.[0];
  if (policy && !ORDER_NUMBER.test(text)) return { kind: 'policy', topic: policy };
  const number = ORDER_NUMBER.exec(text)?.[1];
  if (number) return { kind: 'order', name: `#${number}`, all: false };
  if (ORDER.test(text)) return { kind: 'order', name: null, all: SEVERAL.test(text) };
  return productIntent(text, own) ?? smallTalk(texts);
}

function productIntent(text: string, own?: ReadonlySet<string>): Intent | null {
  const search = readSearch(text, own);
  const size = SIZE.exec(text)?.[1];
  const ref = /\b(P\d{1,4})\b/.exec(text)?.[1] ?? null;
  const asks = size !== undefined || PRICE_OR_STOCK.test(text);
  const title = asks ? titleWithin(text) : null;
  if (ref !== null || title !== null || (asks && ABOUT_IT.test(text) && !search?.named)) {
    return {
      kind: 'product',
      ref,
      title,
      size: size ? (SIZE_WORDS[size.toLowerCase()] ?? size.toUpperCase()) : null,
    };
  }
  if (!search) return null;
  return { kind: 'search', terms: search.terms, priceMax: search.priceMax, inStockOnly: search.inStockOnly };
}

function smallTalk(texts: readonly string[]): Intent {
  const reply = texts.map(greetingFor).find((found) => found !== null);
  if (reply) return { kind: 'greeting', reply };
  return THANKS.test(texts.join('\n')) ? { kind: 'thanks' } : { kind: 'unclear' };
}
