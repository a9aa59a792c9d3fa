import { foldWords } from '../language/fold-words';

/**
 * The words of one language the rules know, as people write them; they are compared folded and as whole words.
 * Regular expressions see the folded words, and a comma where a clause ends, with a blank around each.
 */
export interface Lexicon {
  /** Ends our messages when it is said alone or with `stopBeside`. */
  stop: readonly string[];
  /** Words that may stand beside a `stop`: "please stop", "stop offers". */
  stopBeside: readonly string[];
  /** Begins them again when it is said alone or with `beside`. */
  start: readonly string[];
  /** Said alone (with `beside`), they ask for a person of the shop. */
  person: readonly string[];
  /** Polite and small words that change nothing. */
  beside: readonly string[];
  /** Ask for a person within a longer message. */
  askPerson: readonly RegExp[];
  /** Said first, it turns down what was said before and changes nothing of what follows: "no, stop". */
  no: readonly string[];
  /** Take an `askPerson` back when they stand just before it. */
  not: readonly string[];
  /** Take it back when they stand behind it. */
  notBehind: readonly string[];
  greeting: readonly string[];
  thanks: readonly string[];
  orderStatus: readonly string[];
  orderList: readonly string[];
  /** The noun before an order's name, such as "order 1001". */
  orderNoun: readonly string[];
  /** Small words between that noun and the name. */
  beforeOrderName: readonly string[];
  /** Before an order's name they ask for it without calling it an order: "where is 1001". */
  askOrder: readonly string[];
  /** Behind an order's name they ask for it: "has 1001 been shipped". */
  behindOrder: readonly string[];
  /** Filler words beside a bare number that is an order's: "1001 please". */
  besideOrderName: readonly string[];
  /** Beside these stands what proves an order to be somebody's: the end of its phone number, or its postcode. */
  proof: readonly string[];
  returns: readonly string[];
  shipping: readonly string[];
  price: readonly string[];
  size: readonly string[];
  search: readonly string[];
  /** Before a highest price; `limitAfter` stands behind it. */
  limit: readonly string[];
  limitAfter: readonly string[];
  /** Before a lowest price; `leastAfter` stands behind it. */
  least: readonly string[];
  leastAfter: readonly string[];
  /** Before a price that need not be met exactly. */
  around: readonly string[];
  /** Before two prices, joined by `rangeJoin`; `fromTo` may as well stand before two sizes or days. */
  between: readonly string[];
  fromTo: readonly string[];
  rangeJoin: readonly string[];
  /** A number behind these is no price. */
  otherNumber: readonly string[];
  /** Behind two prices. */
  betweenAfter: readonly string[];
  /** A complaint in itself. */
  complaint: readonly string[];
  /** A complaint when it is said of an order or of what has arrived. */
  damaged: readonly string[];
  arrived: readonly string[];
  /** Said of an order they ask to change it: "add a belt to my order". */
  change: readonly string[];
  /** Said of a shipment they ask to stop it. */
  halt: readonly string[];
  shipment: readonly string[];
  /** A wish to cancel or change an order in itself. */
  changeOrder: readonly string[];
  /** Questions that the shop's own text on how to reach it answers. */
  contact: readonly string[];
  /** Ask whether a person or a machine writes to them. */
  robot: readonly string[];
  /** What only people of the shop know. */
  forPeople: readonly string[];
  /** Kinds of people a product is for; a search does without them when it finds nothing with them. */
  wearer: readonly string[];
  /** Stand for something that was shown or quoted: "this one", "it". */
  pointing: readonly string[];
  /** Words that name no product. */
  noise: readonly string[];
}

/** Splits a list written as `a | b c | d`. */
export function phrases(list: string): string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The words of a list written so, folded. */
export function wordsIn(list: string): ReadonlySet<string> {
  return wordSet(phrases(list));
}

/** The words of phrases, folded. */
export function wordSet(all: readonly string[]): ReadonlySet<string> {
  return new Set(all.flatMap(foldWords));
}
