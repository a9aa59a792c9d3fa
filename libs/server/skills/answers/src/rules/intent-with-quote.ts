import { LANGUAGES } from '@feelori/skills/tools';
import type { NamedProduct } from '@feelori/skills/shop';
import { foldWords, padded } from '../language/fold-words';
import { nameWords } from '../language/name-words';
import type { Quoted, QuotedWords } from '../quoted';
import type { BuyProduct } from './buy-meant';
import { LEXICONS } from './lexicons';
import { orderNamesIn } from './order-name';
import { type GoOnIntent, type Intent, readIntent, type SearchIntent } from './read-intent';

/** What a message asks for that replies to another one. */
export type QuoteIntent =
  | Intent
  /** A product that was shown is to be bought. */
  | BuyProduct
  /** Something of the one product that is quoted. */
  | { kind: 'quoted_product'; product: NamedProduct }
  /** To be told when something can be bought again: of the product that is quoted, or the one shown last. */
  | { kind: 'tell_back'; product: NamedProduct | null }
  /** Others like, cheaper than or dearer than the product that is quoted. */
  | { kind: 'beside_quoted'; how: GoOnIntent['how']; product: NamedProduct }
  /** Something of one of several that are quoted; nobody can tell of which. */
  | { kind: 'one_of'; products: readonly NamedProduct[] }
  /** Something of a message that is not known, or that shows no product. */
  | { kind: 'which' };

const POINTING = new Set(LANGUAGES.flatMap((language) => LEXICONS[language].pointing.flatMap(foldWords)));

/**
 * Reads a text in the light of what it quotes: "how much is this one?" is about the quoted product, "is it there yet?"
 * about the quoted order, and a customer's own earlier words belong to what they say of them. What can be answered
 * without the quote is read as if there was none. `named` are products of the conversation, which a quoted text may name.
 */
export function intentWithQuote(text: string, quoted: Quoted, named: readonly NamedProduct[]): QuoteIntent {
  const own = readIntent(text);
  const points = pointsAtSomething(text);
  if (quoted.kind === 'unknown') return asksWhatIsUnknown(own, points) ? { kind: 'which' } : own;
  if (own.kind === 'order' || own.kind === 'for_person') return withOrder(own, quoted);
  if (standsAlone(own, points)) return own;
  if (quoted.products.length > 0) return aboutProducts(own, quoted.products);
  return aboutWords(own, text, quoted, named);
}

/** Whether a text asks for something that needs no other message to be understood. */
export function standsAlone(own: Intent, points: boolean): boolean {
  switch (own.kind) {
    case 'greeting':
      return !points;
    case 'thanks':
    case 'order':
    case 'orders':
    case 'robot':
    case 'for_person':
    case 'unknown':
    case 'policy':
      return true;
    case 'search':
      return own.sure && own.terms.length > 0 && (!points || isPriced(own));
    case 'shown_product':
    case 'nth':
    case 'go_on':
    case 'buy':
    case 'unclear':
      return false;
  }
}

/** "this", "it", "that one" in any of our languages. */
export function pointsAtSomething(text: string): boolean {
  return foldWords(text).some((word) => POINTING.has(word));
}

/** What names a product is looked for, whatever it quotes; "this in red" of a message nobody knows is not. */
function asksWhatIsUnknown(own: Intent, points: boolean): boolean {
  if (own.kind === 'shown_product') return true;
  if (own.kind === 'buy') return own.wish.points || asksWhatIsUnknown(own.otherwise, points);
  if (own.kind === 'unclear') return points;
  return own.kind === 'search' && points && !isPriced(own) && own.terms.length < 2;
}

function isPriced({ priceMin, priceMax }: SearchIntent): boolean {
  return priceMin !== null || priceMax !== null;
}

/** "When will it arrive?" to the news of an order is about that order, unless another one is named. */
function withOrder(own: Extract<Intent, { name: string | null }>, { text }: QuotedWords): Intent {
  const [only, ...others] = orderNamesIn(text);
  return own.name === null && only !== undefined && others.length === 0 ? { ...own, name: only } : own;
}

function aboutProducts(own: Intent, products: readonly NamedProduct[]): QuoteIntent {
  const [only, ...rest] = products;
  if (own.kind === 'go_on') {
    return only && rest.length === 0 ? { kind: 'beside_quoted', how: own.how, product: only } : own;
  }
  const nth = own.kind === 'nth' ? products.at(own.at) : undefined;
  if (nth !== undefined) return { kind: 'quoted_product', product: nth };
  if (own.kind === 'buy') return { ...own, quoted: products };
  const [first, ...others] = narrowed(own, products);
  if (first === undefined) return own;
  return others.length === 0 ? { kind: 'quoted_product', product: first } : { kind: 'one_of', products };
}

/** "The linen one?" of a list with one linen dress. */
function narrowed(own: Intent, products: readonly NamedProduct[]): readonly NamedProduct[] {
  if (own.kind !== 'search' || products.length === 1) return products;
  const words = own.terms.flatMap(nameWords);
  const fitting = products.filter(({ title }) => {
    const inTitle = new Set(nameWords(title));
    return words.length > 0 && words.every((word) => inTitle.has(word));
  });
  return fitting.length === 1 ? fitting : products;
}

function aboutWords(
  own: Intent,
  text: string,
  { by, text: quotedText }: QuotedWords,
  known: readonly NamedProduct[],
): QuoteIntent {
  const [order, ...otherOrders] = orderNamesIn(quotedText);
  if (order !== undefined && otherOrders.length === 0) return { kind: 'order', name: order };
  const products = namedIn(quotedText, known);
  if (products.length > 0) return aboutProducts(own, products);
  if (by === 'customer' && quotedText !== '') return readIntent(`${quotedText}\n${text}`);
  return own.kind === 'shown_product' ? { kind: 'which' } : own;
}

/** The products a text names by their whole title; of "Dress" and "Linen Dress" the longer one. */
function namedIn(text: string, named: readonly NamedProduct[]): NamedProduct[] {
  const found: NamedProduct[] = [];
  let left = padded(foldWords(text));
  const titled = named.map((product) => ({ product, title: padded(foldWords(product.title)) }));
  for (const { product, title } of titled.sort((a, b) => b.title.length - a.title.length)) {
    if (title.trim() === '' || !left.includes(title)) continue;
    left = left.replaceAll(title, ' | ');
    found.push(product);
  }
  return found;
}
