import { LANGUAGES } from '@feelori/skills/tools';
import { fold, foldWords } from '../language/fold-words';
import { actionWished, type WishedAction } from './asks-for-action';
import { asksToCancel } from './asks-to-cancel';
import type { PlainIntent } from './buy-intent';
import { wordSet } from './lexicon';
import { LEXICONS } from './lexicons';
import { neverCame, saysOrdered } from './never-came';
import { orderNameIn } from './order-name';
import { asksAfterItem, thingsIn } from './own-item';
import { ASKS_FOR_RULES, ASKS_TO_KNOW, ORDER_TALK, REFUND_TALK, STATE_TALK } from './order-talk';
import type { Pair } from './pair-said';
import { isSaid, phraseIndex } from './said-freely';

const TALK = phraseIndex(ORDER_TALK);
const REFUND = phraseIndex(REFUND_TALK);
const STATE = phraseIndex(STATE_TALK);
const RULES = phraseIndex(ASKS_FOR_RULES);
const NOUNS = phraseIndex(LANGUAGES.flatMap((language) => LEXICONS[language].orderNoun));
const SMALL = wordSet([...ORDER_TALK, ...ASKS_TO_KNOW]);
/** `#501`: a number so short is an order's only where an order is spoken of by that word. */
const SHORT = 4;

/** What a text says, as far as it may be of an order. */
export interface Said {
  /** Whether it holds a phrase of a list. */
  said: (
    key:
      | 'search'
      | 'price'
      | 'size'
      | 'orderList'
      | 'orderStatus'
      | 'returns'
      | 'forPeople'
      | 'shipping'
      | 'contact',
  ) => boolean;
  /** It is said, and not taken back by a "not". */
  free: (key: 'changeOrder' | 'complaint') => boolean;
  /** It holds one of each list of a pair. */
  both: (pair: Pair) => boolean;
  words: readonly string[];
  /** The same with a mark where a clause ends. */
  clauses: readonly string[];
  /** What may name a product. */
  terms: readonly string[];
  percentOff: boolean;
  /** The only number that may be an order's, where nothing calls it one. */
  number: string | null;
}

/** What is asked of an order or of the shop; null when it is about products, or about nothing. Pure. */
export function orderIntent(text: string, all: Said): PlainIntent | null {
  const { said, percentOff, words, clauses, terms } = all;
  const called = orderNameIn(text);
  const name = called ?? number(all);
  const person = forPerson(text, all, name);
  if (person !== null) return person;
  const item = asksAfterItem(all) === 'own' ? thingsIn(terms) : [];
  if (said('orderList') && item.length === 0) {
    return name === null ? { kind: 'orders' } : { kind: 'order', name };
  }
  const named = name !== null || item.length > 0;
  const ofOne = named && !isSaid(words, RULES) && [REFUND, STATE].some((talk) => isSaid(words, talk));
  if (said('returns') && !ofOne) return { kind: 'policy', topic: 'returns' };
  if (said('forPeople') || percentOff) return { kind: 'unknown' };
  const came = neverCame(clauses);
  const speaks = name !== null && (came !== null || isSaid(words, TALK));
  const asks = item.length > 0 || said('orderStatus') || (came !== null && saysOrdered(clauses));
  if (called !== null || asks || (speaks && !isLookedFor(all))) {
    const ofItem = item.length > 0 && name === null ? { item } : {};
    return { kind: 'order', name, ...ofItem, ...(came === null ? {} : { missing: true }) };
  }
  if (said('shipping')) return { kind: 'policy', topic: 'shipping' };
  return said('contact') ? { kind: 'policy', topic: 'contact' } : null;
}

function number({ number: lone, words }: Said): string | null {
  return lone !== null && (lone.length > SHORT || isSaid(words, NOUNS)) ? lone : null;
}

/** A complaint, or a wish to change an order. A complaint is heard by a person first, whatever else it asks for. */
function forPerson(
  text: string,
  { said, free, both, clauses }: Said,
  name: string | null,
): PlainIntent | null {
  const wished = actionWished(text);
  const change = { kind: 'for_person', reason: 'change_order', name } as const;
  const complaint = { kind: 'for_person', reason: 'complaint', name } as const;
  if (free('changeOrder') || both('change') || both('halt')) return withAction(change, text, wished);
  if (neverCame(clauses) === 'against') return { ...complaint, missing: true };
  const looks = said('search') || said('price') || said('size');
  if (free('complaint')) return complaint;
  // "The address is wrong" is nothing that arrived.
  if (wished === 'address') return withAction(change, text, wished);
  if (both('damage') && !looks) return complaint;
  return wished === null ? null : withAction(change, text, wished);
}

function withAction(
  intent: Extract<PlainIntent, { kind: 'for_person' }>,
  text: string,
  wished: WishedAction | null,
): PlainIntent {
  if (asksToCancel(text)) return { ...intent, action: 'cancel' };
  return wished === null ? intent : { ...intent, action: wished };
}

/** "Looking for an rtx 4090, when does it arrive?" */
function isLookedFor({ said, terms, number: lone }: Said): boolean {
  if (!said('search')) return false;
  const others = terms.filter((term) => `#${fold(term)}` !== lone);
  return others.some((term) => !foldWords(term).every((word) => SMALL.has(word)));
}
