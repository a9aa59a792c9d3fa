import type { ReplyContent } from '@feelori/contracts';
import { plainText, type Product } from '@feelori/edges/shopify';
import {
  type Evidence,
  type Language,
  type Subject,
  type Telling,
  withPersonButton,
} from '@feelori/skills/tools';
import { withoutMarks } from '../without-marks';
import { type MayWish, productCard } from './product-card';
import { toldWords, wishWords, withMore } from './look-told';
import { LOOK_WORDS } from './look-words';
import { PRODUCT_WORDS } from './product-words';
import { productsShown } from './products-shown';
import type { ProductsFound, Searched } from './products-found';
import type { Arrangement } from './showcase';

/** The longest search that is repeated to the customer, in UTF-16 units. */
const LONGEST_WORDS = 80;

/** Products: one as a card, several as a list. Of several looks in one turn the last that found any is shown. */
export const PRODUCTS: Subject<ProductsFound> = {
  name: 'products',
  place: 3,
  evidence,
  render(all, { lead, language }: Telling): ReplyContent[] {
    const last = all.findLast(({ products }) => products.length > 0) ?? all.at(-1);
    const [first, ...more] = last?.products ?? [];
    const aged = (words: string): string =>
      withAge(withMoney(words, last, language), last?.hoursOld ?? null, language);
    if (first && more.length === 0) {
      const above = aged(
        withMissing(lead, last, language) ?? askedWords(last, language) ?? toldWords(last, language) ?? '',
      );
      const may = { wish: mayWish(first, last), buy: first.url !== null || last?.withoutPage === true };
      return [productCard(asAsked(first, last?.asked), above === '' ? null : above, language, may)];
    }
    if (first) {
      const products = [first, ...more];
      const count = foundWords(products.length, last?.arrangement, language);
      const above = aged(lead ?? toldWords(last, language) ?? withMore(count, last, language));
      return [productsShown(products, above, language, last?.arrangement)];
    }
    const near = all.findLast(({ closest }) => (closest?.length ?? 0) > 0);
    if (near?.closest && near.searched) {
      const said = lead ?? closestWords(near.searched, language);
      const priced = withMoney(said, near, language);
      const above = withAge(priced, near.hoursOld ?? null, language);
      return [productsShown(near.closest, above, language, near.arrangement)];
    }
    if (lead !== null) return [];
    if (last?.told === 'ended') return [{ kind: 'text', text: toldWords(last, language) ?? '' }];
    if (last?.gone) return [withPersonButton(PRODUCT_WORDS[language].gone, language)];
    const searched = all.findLast((one) => one.searched !== null)?.searched;
    return searched ? [{ kind: 'text', text: noneFound(searched, language) }] : [];
  },
};

/** At the price of the variant that was asked for, where that can be bought and is known: no "from" stands before it. */
function asAsked(product: Product, asked: ProductsFound['asked'] = []): Product {
  const [only, ...more] = asked;
  const prices = new Set(only?.variants.map(({ price }) => Number(price)));
  const [price] = only?.variants.map((variant) => variant.price) ?? [];
  const sure = more.length === 0 && prices.size === 1 && (only?.stock === 'in' || only?.stock === 'order');
  return sure && price !== undefined ? { ...product, priceMin: price, priceMax: price } : product;
}

/** The product, where nothing of it can be bought; else the one variant that was asked for and is sold out. */
function mayWish({ available }: Product, found: ProductsFound | undefined): MayWish | null {
  if (found?.wishes !== true) return null;
  const [out] = (found.asked ?? []).filter(({ stock }) => stock === 'out');
  const [only, ...others] = out?.variants ?? [];
  if (only !== undefined && others.length === 0) return { variantId: only.id };
  return available === false ? { variantId: null } : null;
}

function foundWords(count: number, arrangement: Arrangement | undefined, language: Language): string {
  const { found, shown } = PRODUCT_WORDS[language];
  return arrangement === undefined || arrangement.as === 'list' ? found(count) : shown(count);
}

/** The answer to "in M?", above the card. */
function askedWords(found: ProductsFound | undefined, language: Language): string | null {
  const { asked: words } = PRODUCT_WORDS[language];
  const lines = (found?.asked ?? []).map(({ label, stock }) => words[stock](withoutMarks(label)));
  return lines.length === 0 ? null : lines.join('\n');
}

/** A model's words, and what it does not say itself: that the size or colour they asked for is not there. */
function withMissing(
  lead: string | null,
  found: ProductsFound | undefined,
  language: Language,
): string | null {
  if (lead === null) return null;
  const { asked: words } = PRODUCT_WORDS[language];
  const missing = (found?.asked ?? []).filter(({ label, stock }) => stock === 'none' && !saysOf(lead, label));
  return [...missing.map(({ label }) => words.none(withoutMarks(label))), lead].join('\n');
}

/** Whether words speak of a variant: of the value behind its option's name, "45" of "Size 45". */
function saysOf(words: string, label: string): boolean {
  const [value = ''] = label.split(' ').slice(-1);
  return words.toLowerCase().includes(value.toLowerCase());
}

/** With a line that says in which money the prices are, where the customer named another one and a model does not say so. */
function withMoney(words: string, found: ProductsFound | undefined, language: Language): string {
  if (found?.otherMoney === undefined || words.includes(found.otherMoney)) return words;
  const { otherMoney } = LOOK_WORDS[language];
  return [otherMoney(found.otherMoney), words].filter((line) => line !== '').join('\n');
}

/** With a line that says how old prices and stock are, where that is long. */
function withAge(words: string, hoursOld: number | null, language: Language): string {
  if (hoursOld === null) return words;
  return [words, PRODUCT_WORDS[language].hoursOld(hoursOld)].filter((line) => line !== '').join('\n');
}

function closestWords(searched: Searched, language: Language): string {
  const { closest, closestFor, closestIn, closestForIn } = PRODUCT_WORDS[language];
  const words = plainText(searched.words, LONGEST_WORDS);
  const wishes = wishWords(searched, language);
  if (wishes === null) return words === '' ? closest : closestFor(words);
  return words === '' ? closestIn(wishes) : closestForIn(words, wishes);
}

function evidence({ products: shown, closest, searched }: ProductsFound): Partial<Evidence> {
  const products = [...shown, ...(closest ?? [])];
  const variants = products.flatMap((product) => product.variants);
  return {
    amounts: products.flatMap(amountsOf),
    priced: products.map((product) => ({ title: product.title, amounts: amountsOf(product) })),
    counts: [products.length],
    currencies: products.map(({ currency }) => currency),
    limits: [searched?.priceMin, searched?.priceMax].flatMap((limit) => limit ?? []),
    inStock: products.some((product) => product.available === true),
    soldOut:
      searched !== null ||
      products.some((product) => product.available === false) ||
      variants.some((variant) => !variant.available),
  };
}

function amountsOf({ priceMin, priceMax, variants }: Product): number[] {
  return [priceMin, priceMax, ...variants.map(({ price }) => price)].map(Number);
}

function noneFound(searched: Searched, language: Language): string {
  const { noneFound: nothing, noneFoundFor, noneFoundIn, noneFoundForIn } = PRODUCT_WORDS[language];
  const words = plainText(searched.words, LONGEST_WORDS);
  const wishes = wishWords(searched, language);
  if (wishes === null) return words === '' ? nothing : noneFoundFor(words);
  return words === '' ? noneFoundIn(wishes) : noneFoundForIn(words, wishes);
}
