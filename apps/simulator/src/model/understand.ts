import { goOnIn } from './go-on';
import type { GoodsWords } from './goods-words';
import type { Goods, Intent } from './intent';
import { policyIn } from './policy-in';
import { priceLimitIn } from './price-limit';
import { readSearch, type ReadSearch, titleWithin } from './read-search';
import { greetingFor } from './vocabulary';
import { wholeWords } from './whole-words';
import { wishOfOne } from './wish-of-one';

const HUMAN =
  /\b(human|person|agent|someone real|representative|manager|colleague|persona|humano|agente|pessoa|atendente|personne|conseiller|conseill[eè]re|quelqu'un)\b|इंसान|किसी से बात|موظف|شخص حقيقي/iu;
const CHANGE =
  /\b(cancel|change|cancelar|cambiar|annuler|modifier)\b[^.?!]{0,30}\b(order|address|pedido|commande|adresse)\b/i;
const COMPLAINT =
  /\b(complain|complaint|broken|damaged|wrong (item|size) arrived|terrible|scam)\b|\bdelivered\b[^.?!]{0,40}\b(?:never|not|nothing|didn['’]?t|haven['’]?t)\b/i;
const NOT_A_HUMAN = /\b(personal|in person)\b/i;
const ORDER_NUMBER = /(?:#|\border (?:number |no\.? ?)?#?)(\d{3,8})\b/i;
const ORDER =
  /\b((i|we) (just )?(bought|ordered)|my (last )?(orders?|parcel|package|delivery|purchase)|track(ing)?|where('s| is) (my|the) (order|parcel|package|stuff)|order status|mis? pedidos?|meus? pedidos?|pedido|commandes?|mon colis)\b|ऑर्डर|طلبي/iu;
const SEVERAL = /\b(orders|pedidos|purchases|commandes)\b|طلباتي/iu;
const SIZE =
  /\b(?:size|talla|tamanho|in an?|in|en)\s+(xxs|xs|s|m|l|xl|xxl|small|medium|large|\d{2}(?:\.5)?)\b/i;
/** "Sneakers 45" */
const BARE_SIZE =
  /(?<![\d.,#$€£¥₹-])\b(?:3[4-9]|4\d)\b(?![\d.,%]|\s?(?:[$€£%]|dollars?|euros?|days?|years?))/i;
const SIZE_WORDS: Readonly<Record<string, string>> = { small: 'S', medium: 'M', large: 'L' };
const ABOUT_IT = /\b(it|this|that|this one|that one|the (first|second|third) one)\b|\b[PV]\d{1,4}\b/i;
const PRICE_OR_STOCK =
  /\b(how much|price|cost|available|in stock|have it|details|tell me more|more about)\b/i;
const OF_IT = wholeWords(
  ...[
    'it',
    'this',
    'that',
    'esto',
    'este',
    'esta',
    'ese',
    'esa',
    'cuesta',
    'isto',
    'esse',
    'essa',
    'custa',
    'ele',
    'ela',
  ],
  ...[
    'ça',
    'cela',
    "c['’]est",
    'est-ce',
    'il',
    'elle',
    'coûte',
    'यह',
    'ये',
    'वह',
    'इसकी',
    'इसका',
    'इसके',
    'yeh',
    'iski',
    'iska',
  ],
  ...['هذا', 'هذه', 'سعره', 'سعرها', 'هو', 'هي'],
);
const ASKS_OF_IT = /\b(?:is|does|will|are|do) (?:it|this|that|these|they)\b/i;
const THANKS =
  /\b(thanks?|thank you|thx|great|perfect|gracias|obrigad[oa]|merci|bye|goodbye)\b|धन्यवाद|शुक्रिया|شكرا|شكرًا/iu;

const CANCEL = /\bcancel\b/i;
const NOT_CANCEL = /\b(?:not|n't|never|no) (?:\w+ )?cancel\b/i;

/** A question about what the shop does, not about what it has. */
const SERVICE =
  /\b(?:do|can|could|will|would) (?:you|i|we) (?!(?:please |also |still )?(?:have|sell|carry|stock|show|find|see|look|get|buy|recommend|suggest|help|know|tell|send me|want|need|like)\b)|\bhow (?:do|can|should) (?:i|you|we)\b/i;

/** A thing of its own: neither how gifts are wrapped nor goods of any kind. */
const GIFT_CARDS =
  /\b(?:gift (?:cards?|vouchers?)|tarjetas? (?:de )?regalo|(?:cart(?:ão|ões)|vales?)[- ](?:de )?presentes?|cartes? cadeaux?)\b|गिफ्ट कार्ड|بطاق(?:ة|ات) هدايا/iu;

/** Reads what a customer wants from their last texts; deterministic, whole words only. */
export function understand(texts: readonly string[], own?: GoodsWords): Intent {
  const text = texts.join('\n');
  if (HUMAN.test(text) && !NOT_A_HUMAN.test(text)) return { kind: 'human', reason: 'asked_for_person' };
  if (CANCEL.test(text) && !NOT_CANCEL.test(text)) {
    const named = ORDER_NUMBER.exec(text)?.[1];
    return { kind: 'cancel', name: named === undefined ? null : `#${named}` };
  }
  if (CHANGE.test(text)) return { kind: 'human', reason: 'change_order' };
  if (COMPLAINT.test(text)) return { kind: 'human', reason: 'complaint' };
  const topic = policyIn(text);
  if (topic !== undefined && !ORDER_NUMBER.test(text)) return { kind: 'policy', topic };
  const number = ORDER_NUMBER.exec(text)?.[1];
  if (number) return { kind: 'order', name: `#${number}`, all: false };
  if (ORDER.test(text)) return { kind: 'order', name: null, all: SEVERAL.test(text) };
  return productIntent(text, own) ?? smallTalk(texts);
}

const GIFT_CARD: Goods = {
  kind: 'search',
  terms: ['gift', 'card'],
  priceMax: null,
  inStockOnly: false,
  size: null,
};

function productIntent(text: string, own?: GoodsWords): Intent | null {
  if (GIFT_CARDS.test(text)) return { kind: 'service', goods: GIFT_CARD };
  const search = readSearch(text, own);
  const limited = limitIntent(text, search);
  if (limited !== null) return limited;
  const how = search?.named || search?.priceMax ? null : goOnIn(text);
  if (how !== null) return { kind: 'go_on', how, priceMax: null };
  const wished = search?.named ? null : wishOfOne(text);
  if (wished?.wish === 'similar') return { kind: 'similar', place: wished.place };
  const size = SIZE.exec(text)?.[1];
  if (wished !== null) return { kind: 'buy', place: wished.place, size: sizeNamed(size) };
  const ref = /\b(P\d{1,4})\b/.exec(text)?.[1] ?? null;
  const asks = size !== undefined || PRICE_OR_STOCK.test(text);
  const title = asks ? titleWithin(text) : null;
  if (ref !== null || title !== null || (asks && ABOUT_IT.test(text) && !search?.named)) {
    return { kind: 'product', ref, title, size: sizeNamed(size), limit: null };
  }
  if (!search) return null;
  const { terms, priceMax, inStockOnly } = search;
  const bare = priceMax === null ? BARE_SIZE.exec(text)?.[0] : undefined;
  const goods = { kind: 'search', terms, priceMax, inStockOnly, size: sizeNamed(size ?? bare) } as const;
  return SERVICE.test(text) ? { kind: 'service', goods } : goods;
}

function sizeNamed(size: string | undefined): string | null {
  return size ? (SIZE_WORDS[size.toLowerCase()] ?? size.toUpperCase()) : null;
}

/** "Is it cheaper than 50?" of a product, "under 50" of those shown; null where goods are looked for. */
function limitIntent(text: string, search: ReadSearch | null): Intent | null {
  const limit = priceLimitIn(text);
  if (limit === null) return null;
  const { side, amount, rest } = limit;
  if (search === null || search.guessed ? OF_IT.test(rest) : ASKS_OF_IT.test(rest)) {
    return { kind: 'product', ref: null, title: titleWithin(rest), size: null, limit: { side, amount } };
  }
  if (search !== null || side === 'above') return null;
  return { kind: 'go_on', how: 'same', priceMax: amount };
}

function smallTalk(texts: readonly string[]): Intent {
  const reply = texts.map(greetingFor).find((found) => found !== null);
  if (reply) return { kind: 'greeting', reply };
  return THANKS.test(texts.join('\n')) ? { kind: 'thanks' } : { kind: 'unclear' };
}
