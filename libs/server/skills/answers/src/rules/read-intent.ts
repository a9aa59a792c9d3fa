import { splitWords } from '@feelori/contracts';
import type { PolicyTopic, ProductSort } from '@feelori/edges/shopify';
import { LANGUAGES, type Language } from '@feelori/skills/tools';
import { boundedText } from '../language/bounded-text';
import { fold, foldWords } from '../language/fold-words';
import type { WishedAction } from './asks-for-action';
import { type BuyIntent, buyIntentOf, type PlainIntent } from './buy-intent';
import { inEachLanguage } from './in-each-language';
import { LEXICONS } from './lexicons';
import type { Lexicon } from './lexicon';
import { type LookWish, lookWishIn } from './look-wish';
import { loneOrderNumber } from './lone-order-number';
import { neverCame } from './never-came';
import { nthIntent, nthSaid } from './nth-said';
import { orderIntent } from './order-intent';
import { type Pair, pairSaid } from './pair-said';
import { asksAfterItem } from './own-item';
import { priceRangeIn } from './price-range';
import { clauseWords, isSaid, type PhraseIndex, phraseIndex, saidFreely } from './said-freely';
import { skusWritten, withoutSkus } from './sku-written';
import { goOnIntent, thousandthsOf, wishesOf } from './search-wishes';
import { sizeBehind } from './size-behind';
import { termsOf } from './terms-of';
import { unwantedIn } from './unwanted';

/** What a text asks for, as far as rules can tell. */
export type Intent =
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  /** Whether a person writes to them. */
  | { kind: 'robot' }
  | OrderIntent
  | { kind: 'orders' }
  | ForPerson
  /** Something only people of the shop know, such as discounts and payment. */
  | { kind: 'unknown' }
  | { kind: 'policy'; topic: PolicyTopic }
  | SearchIntent
  /** Price or size of what was shown last. */
  | { kind: 'shown_product'; size?: string }
  | GoOnIntent
  | NthIntent
  | BuyIntent
  | { kind: 'unclear' };

/** Where an order is. `missing`: they say that it has not come. */
export interface OrderIntent {
  kind: 'order';
  name: string | null;
  missing?: true;
  /** What they call the thing in it that they ask after. */
  item?: string[];
}

/** A complaint, or a wish to change an order: people of the shop help. What of it can be prepared for them is in `action`. */
export interface ForPerson {
  kind: 'for_person';
  reason: 'complaint' | 'change_order';
  name: string | null;
  action?: 'cancel' | WishedAction;
  /** It is said to be delivered, and is not there. */
  missing?: true;
}

/** Others of what was shown, cheaper ones, the cheapest of them, similar ones. */
export interface GoOnIntent {
  kind: 'go_on';
  how: NonNullable<LookWish['goOn']>;
  size?: string;
}

/** One of several that were shown, by its place: the last is -1. */
export interface NthIntent {
  kind: 'nth';
  at: number;
  size?: string;
  /** Others like it. */
  similar?: true;
}

/** `sure` is false when only leftover words suggest a product. */
export interface SearchIntent {
  kind: 'search';
  terms: string[];
  priceMin: number | null;
  priceMax: number | null;
  sure: boolean;
  /** What the prices are in a currency of three decimals, where that is something else: "12.500". */
  inThousandths?: { priceMin: number | null; priceMax: number | null };
  /** As the options of a product call it. */
  size?: string;
  sort?: ProductSort;
  /** Only what can be bought. */
  inStock?: true;
  /** What a thing is not to be, or to have: "black", "long sleeves". */
  without?: string[];
  /** "More dresses", "cheaper dresses", "something like the blue dress". */
  goOn?: NonNullable<LookWish['goOn']>;
  /** Price or size is asked for, so it may be of what was shown last: "in blue, size M?" */
  maybeOfShown?: true;
  /** It may be asked after as something that was ordered: "is the dress on its way?" */
  maybeOfOrder?: true;
}

/** More leftover words than this are a sentence, not a product. */
const MOST_UNSURE_TERMS = 4;
const MOST_TERMS = 6;
/** "Black loafers in 44"; among more words a number may mean anything. */
const MOST_SIZED_TERMS = 3;
/** Among so many last sentences of a long text its question is looked for. */
const LAST_SENTENCES = 8;

const LISTS = [
  ...(['greeting', 'thanks', 'orderStatus', 'orderList', 'returns', 'shipping', 'price', 'size'] as const),
  ...(['search', 'contact', 'forPeople', 'robot'] as const),
];
type ListKey = (typeof LISTS)[number];

const PHRASES = Object.fromEntries(
  LISTS.map((key) => [
    key,
    phraseIndex(LANGUAGES.flatMap((language): Lexicon[ListKey] => LEXICONS[language][key])),
  ]),
) as Record<ListKey, PhraseIndex>;

const FREE_KEYS = ['changeOrder', 'complaint'] as const;
type FreeKey = (typeof FREE_KEYS)[number];
const FREE = Object.fromEntries(
  FREE_KEYS.map((key) => [key, inEachLanguage((language) => phraseIndex(LEXICONS[language][key]))]),
) as Record<FreeKey, Record<Language, PhraseIndex>>;

/** Single words that mean a change wherever they stand. */
const CHANGES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) =>
    LEXICONS[language].changeOrder
      .map(foldWords)
      .filter(({ length }) => length === 1)
      .flat(),
  ),
);

/** "10% off": the shop's people know whether there is such a thing. */
const PERCENT_OFF = /\p{Nd}{1,3} ?(?:%|percent|per cent) ?off(?!\p{L})/iu;

/**
 * Reads one text (a burst joined by line breaks). Pure and total: any text gives an intent. Of a text with more words
 * than a search can have, the last sentence that asks for something counts.
 */
export function readIntent(text: string): Intent {
  const { intent, crowded } = read(text);
  if (!crowded) return intent;
  const sentences = boundedText(text)
    .split(/[.!?؟।…\n]+/u)
    .slice(-LAST_SENTENCES);
  return sentences.map((sentence) => read(sentence).intent).findLast(isPlain) ?? intent;
}

/** `crowded`: more words than a search can have are left over. */
function read(text: string): { intent: Intent; crowded: boolean } {
  const { intent, crowded } = readPlain(text);
  const buy = buyIntentOf(intent, text);
  return buy === null ? { intent, crowded } : { intent: buy, crowded: false };
}

function readPlain(text: string): { intent: PlainIntent; crowded: boolean } {
  const folded = fold(text);
  const words = splitWords(folded);
  const said = (key: ListKey) => isSaid(words, PHRASES[key]);
  const clauses = clauseWords(folded);
  const free = (key: FreeKey) =>
    LANGUAGES.some((language) => saidFreely(clauses, FREE[key][language], language));
  const both = (pair: Pair) => pairSaid(pair, words, clauses);
  const skus = skusWritten(text);
  const { things: without, rest: beside } = unwantedIn(withoutSkus(text, skus));
  const { min: priceMin, max: priceMax, rest } = priceRangeIn(beside);
  const wish = lookWishIn(rest);
  const isSize = (term: string) => term.toUpperCase() === wish.size;
  // Words of a change that was only taken back name no product.
  const others = termsOf(wish.rest, beside).filter((term) => !CHANGES.has(fold(term)) && !isSize(term));
  const terms = [...skus, ...others];
  const search = (sure: boolean): SearchIntent => {
    const limits = {
      terms: terms.slice(0, MOST_TERMS),
      priceMin,
      priceMax,
      ...thousandthsOf(text, priceMin, priceMax),
    };
    const maybeOfShown = said('price') || said('size') || wish.asksLeft;
    const few = terms.length <= MOST_SIZED_TERMS;
    const size = wish.size ?? (few ? (wish.maybeSize ?? sizeBehind(wish.rest)) : null);
    return {
      kind: 'search',
      ...limits,
      sure,
      ...wishesOf({ ...wish, size }),
      ...(maybeOfShown ? { maybeOfShown } : {}),
      ...(without.length === 0 ? {} : { without }),
      ...(sure || asksAfterItem(all) === null ? {} : { maybeOfOrder: true }),
    };
  };
  const priced = (priceMin ?? priceMax ?? 0) > 0;
  // "1012 abhi tak nahi mila" sets no limit.
  const number = priced && neverCame(clauses) === null ? null : loneOrderNumber(text);
  const percentOff = PERCENT_OFF.test(text);
  const all = { said, free, both, words, clauses, terms, percentOff, number };
  const aboutOrder = orderIntent(text, all);
  if (aboutOrder !== null) return { intent: aboutOrder, crowded: false };
  if (said('robot')) return { intent: { kind: 'robot' }, crowded: false };
  const crowded = terms.length > MOST_TERMS;
  if (without.length > 0 && terms.length <= MOST_UNSURE_TERMS) {
    return { intent: search(terms.length > 0), crowded };
  }
  const at = priced || wish.sort !== null ? null : nthSaid(terms);
  if (at !== null) return { intent: nthIntent(at, wish), crowded: false };
  const goesOn = goOnIntent(wish, terms.length === 0 && !priced);
  if (goesOn !== null) return { intent: goesOn, crowded: false };
  if (wish.sort !== null && terms.length <= MOST_UNSURE_TERMS) return { intent: search(true), crowded };
  if ((said('search') || priced) && (terms.length > 0 || priced)) {
    return { intent: search(true), crowded };
  }
  const size = wish.size ?? (terms.length === 0 && !priced ? wish.maybeSize : null);
  if (said('price') || said('size') || wish.asksLeft || (size !== null && terms.length === 0)) {
    const ofShown = { kind: 'shown_product' as const, ...(size === null ? {} : { size }) };
    return { intent: terms.length === 0 ? ofShown : search(true), crowded };
  }
  if (said('thanks') && terms.length <= 1) return { intent: { kind: 'thanks' }, crowded };
  if (said('greeting') && terms.length === 0) return { intent: { kind: 'greeting' }, crowded };
  const few = terms.length > 0 && terms.length <= MOST_UNSURE_TERMS;
  // A SKU is no guess: where there is none of it, that is said.
  return { intent: few ? search(skus.length > 0) : { kind: 'unclear' }, crowded };
}

function isPlain(intent: Intent): boolean {
  switch (intent.kind) {
    case 'greeting':
    case 'thanks':
    case 'unclear':
      return false;
    case 'search':
      return intent.sure && intent.terms.length < MOST_TERMS;
    case 'order':
    case 'orders':
    case 'robot':
    case 'for_person':
    case 'unknown':
    case 'policy':
    case 'shown_product':
    case 'nth':
    case 'go_on':
    case 'buy':
      return true;
  }
}
