import { isShown, type Product } from './catalogue/product';

const LONGEST_TITLE = 40;
const MOST_LOOKED_AT = 5_000;

/** What somebody who tries this shop could write first: of its own goods, so that there is something to find. */
export function suggestedWords(all: readonly Product[], hasOrders: boolean): string[] {
  const products = all.filter(isShown).slice(0, MOST_LOOKED_AT);
  const [first, second] = typesOf(products);
  const named = products.find(({ title, variants }) => title.length <= LONGEST_TITLE && variants.length > 1);
  const value = named?.variants[Math.floor(named.variants.length / 2)]?.options[0]?.value;
  return [
    ...(first === undefined ? titleOf(products) : [`show me ${small(first)}`]),
    ...(second === undefined ? [] : [`${small(second)} under ${middlePrice(products, second)}`]),
    ...(named && value !== undefined ? [`do you have the ${named.title} in ${value}?`] : []),
    ...(hasOrders ? ['where is my order?'] : []),
    'how do returns work?',
  ];
}

function titleOf(products: readonly Product[]): string[] {
  const title = products[0]?.title.slice(0, LONGEST_TITLE);
  return title === undefined ? [] : [`do you have ${title}?`];
}

/** Kinds of goods, those with most products first. */
function typesOf(products: readonly Product[]): string[] {
  const counts = new Map<string, number>();
  for (const { type } of products) if (type !== '') counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([type]) => type);
}

/** A price that some of them are under and some are not, as people say one. */
function middlePrice(products: readonly Product[], type: string): number {
  const prices = products
    .filter((product) => product.type === type)
    .flatMap(({ variants }) => variants[0]?.cents ?? []);
  const middle = (prices.sort((one, other) => one - other)[Math.floor(prices.length / 2)] ?? 0) / 100;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, middle))) - 1) * 5;
  return Math.ceil((middle + 0.01) / step) * step;
}

function small(type: string): string {
  return /^\p{Lu}[\p{Ll} &-]*$/u.test(type) ? type.toLowerCase() : type;
}
