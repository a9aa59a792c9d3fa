import { GET_PRODUCT, type NamedProduct, productMeant, productsMeant } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import { fold, foldWords } from '../language/fold-words';
import { nameWords } from '../language/name-words';
import type { TurnTools } from '../loop/turn-tools';
import { namesShopWord, shopWordOf } from '../vocabulary/english-catalogue';
import type { BuyWish } from './asks-to-buy';
import { pointsAtSomething, type QuoteIntent } from './intent-with-quote';
import { readIntent } from './read-intent';

/** A product that is to be bought; `beside` names its size, colour and the like, in the customer's words. */
export interface BuyProduct {
  kind: 'buy_product';
  product: NamedProduct;
  beside: string;
  quantity: number;
}

/**
 * What somebody wants to buy: of the products that are quoted, else of the newest that were shown. Null where none is meant
 * surely enough: then the text is read as if nothing had been shown ("I want to buy shoes").
 */
export async function buyMeant(
  wish: BuyWish,
  quoted: readonly NamedProduct[],
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<BuyProduct | Extract<QuoteIntent, { kind: 'one_of' | 'quoted_product' }> | null> {
  const all = quoted.length > 0 ? quoted : productsMeant(history, tools.context.refs.list());
  const { terms, sized, nth } = termsIn(wish.beside);
  const products = nth === null ? all : all.slice(nth).slice(0, 1);
  const [meant, ...others] = closestIn(products, terms);
  if (meant === undefined) return null;
  if (wish.where) return others.length === 0 ? { kind: 'quoted_product', product: meant } : null;
  const isBare =
    terms.length === 0 && !sized && nth === null && wish.beside !== '' && !pointsAtSomething(wish.beside);
  if (isBare && !wish.points) return null;
  if (others.length > 0) return terms.length === 0 ? { kind: 'one_of', products } : null;
  const unknown = await unknownOf(terms, meant, tools);
  const isNoneOfIt = unknown.length > (wish.points ? 1 : 0) || unknown.some(namesShopWord);
  const { beside, quantity } = wish;
  return isNoneOfIt ? null : { kind: 'buy_product', product: meant, beside, quantity };
}

/** The size or colour that is named of the product shown last, and nothing else: "M", "the blue one". Null for all else. */
export async function chosenOf(
  text: string,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<BuyProduct | null> {
  const product = productMeant(history, tools.context.refs.list());
  if (product === null) return null;
  const values = await valuesSaidOf(product, tools);
  const isAll = outsideOf(product.title, termsIn(text).terms).every((term) => values.has(term));
  return values.size > 0 && isAll ? { kind: 'buy_product', product, beside: text, quantity: 1 } : null;
}

/** `nth`: its place among those shown, where it is named by that: the last is -1. */
function termsIn(beside: string): { terms: readonly string[]; sized: boolean; nth: number | null } {
  const named = readIntent(beside);
  const sized = (named.kind === 'search' || named.kind === 'shown_product') && named.size !== undefined;
  const terms = named.kind === 'search' ? named.terms.flatMap(nameWords) : [];
  return { terms, sized, nth: named.kind === 'nth' ? named.at : null };
}

/** Those whose titles hold the most of the words, so "the linen one" is one of them. */
function closestIn(products: readonly NamedProduct[], terms: readonly string[]): readonly NamedProduct[] {
  const counts = products.map(({ title }) => terms.length - outsideOf(title, terms).length);
  const most = Math.max(...counts);
  return products.filter((_, at) => counts[at] === most);
}

/** The words that are no part of a title; "vestido" is one of a "Wrap Dress". */
function outsideOf(title: string, terms: readonly string[]): string[] {
  const words = new Set(nameWords(title));
  return terms.filter((term) => !words.has(term) && !words.has(fold(shopWordOf(term)?.english ?? '')));
}

/** The words that name neither the product nor a value of it, which only the shop knows. */
async function unknownOf(
  terms: readonly string[],
  product: NamedProduct,
  tools: TurnTools,
): Promise<string[]> {
  const left = outsideOf(product.title, terms);
  if (left.length === 0) return left;
  const values = await valuesSaidOf(product, tools);
  return left.filter((term) => !values.has(term));
}

/** The words of its sizes, colours and the like that the customer names in this turn. */
async function valuesSaidOf(
  { productId: id, title }: NamedProduct,
  tools: TurnTools,
): Promise<ReadonlySet<string>> {
  const { found } = await tools.lookUp(GET_PRODUCT, { product_ref: tools.context.refs.refOf({ id, title }) });
  // It was only looked at: what the customer gets to see is the way to the checkout.
  tools.begin();
  return new Set((found?.asked ?? []).flatMap(({ label }) => foldWords(label)));
}
