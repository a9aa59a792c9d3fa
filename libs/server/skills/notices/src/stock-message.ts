import type { ReplyContent, StockFact } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import type { StockWish } from '@feelori/records/stock-wishes';
import { buyTap, CHECKOUT_WORDS, formatMoney, variantTap, WISH_WORDS, wishName } from '@feelori/skills/shop';
import type { NewsReader } from './news-facts';
import { type NewsMessage, type NewsTerms, unaskedMessage } from './unasked-message';

/** Whether what somebody waits for can be bought as the product is now; what is not known is not said to be back. Pure. */
export function isBack(
  { available, variants }: Product,
  { variantIds }: Pick<StockWish, 'variantIds'>,
): boolean {
  if (variantIds.length === 0) return available === true;
  return variants.some((variant) => variant.available && variantIds.includes(variant.id));
}

/** What is sent to who waits for a product that can be bought again. Pure. */
export function stockMessage(
  product: Product,
  wish: StockWish,
  reader: NewsReader,
  terms: NewsTerms,
): NewsMessage {
  const { language } = reader;
  const content = contentOf(product, wish);
  return unaskedMessage({ language, content, facts: factsOf(product, wish, reader) }, terms);
}

function contentOf(product: Product, wish: StockWish): ReplyContent {
  const { language, variant } = wish;
  const words = [
    WISH_WORDS[language].back(wishName(product.title, variant)),
    formatMoney(priceOf(product, wish), product.currency, language),
    ...(product.url === null ? [] : [product.url]),
  ];
  const text = words.join('\n');
  // Only what has a page in the shop can be put into a cart by a link.
  if (product.url === null) return { kind: 'text', text };
  const [only, ...others] = wish.variantIds;
  const id = only === undefined || others.length > 0 ? buyTap(product.id) : variantTap(product.id, only);
  return {
    kind: 'buttons',
    text,
    buttons: [{ id, title: CHECKOUT_WORDS[language].buy }],
    ...(product.imageUrl === null ? {} : { imageLink: product.imageUrl }),
  };
}

function factsOf(product: Product, wish: StockWish, { name, shopName }: NewsReader): Record<string, string> {
  const title = wish.variant === '' ? product.title : `${product.title} (${wish.variant})`;
  const all: Record<StockFact, string | null | undefined> = {
    product: title,
    first_name: name.trim().split(/\s/, 1)[0],
    price: formatMoney(priceOf(product, wish), product.currency, wish.language),
    link: product.url,
    shop: shopName,
  };
  return Object.fromEntries(
    Object.entries(all).map(([fact, value]) => [fact, (value ?? '').replace(/\s+/g, ' ').trim()]),
  );
}

/** Of the variant that is waited for, else the lowest. */
function priceOf({ priceMin, variants }: Product, { variantIds }: StockWish): string {
  const meant = variants.find(({ id, available }) => available && variantIds.includes(id));
  return meant?.price ?? priceMin;
}
