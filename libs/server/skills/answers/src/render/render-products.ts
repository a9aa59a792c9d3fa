import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import type { Language } from '../language/language';
import type { Texts } from '../texts/texts';
import { formatMoney } from './format-money';

/** Ids of rows and buttons that come back when they are tapped; see `read-tap.ts`. */
export const TAP = { product: 'product:', similar: 'similar:', person: 'person', orders: 'orders' } as const;

const MOST_VALUES = 12;

/** Several products as a list to open, with `lead` above it. */
export function productList(
  products: readonly Product[],
  lead: string,
  texts: Texts,
  language: Language,
): ReplyContent {
  const rows = products.slice(0, WHATSAPP_LIMITS.listRows).map((product) => ({
    id: `${TAP.product}${product.id}`,
    title: cutText(product.title, WHATSAPP_LIMITS.rowTitle),
    description: cutText(
      [
        priceOf(product, texts, language),
        stockOf(product, texts),
        product.title.length > WHATSAPP_LIMITS.rowTitle ? product.title : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      WHATSAPP_LIMITS.rowDescription,
    ),
  }));
  return {
    kind: 'list',
    text: lead,
    button: texts.buttons.list,
    sections: [{ title: texts.buttons.section, rows }],
  };
}

/** One product with its picture, facts and what to do next. */
export function productCard(
  product: Product,
  lead: string | null,
  texts: Texts,
  language: Language,
): ReplyContent {
  const facts = [
    `*${product.title}*`,
    `${priceOf(product, texts, language)} · ${stockOf(product, texts)}`,
    ...product.options.map(({ name, values }) => `${name}: ${optionValues(product, name, values)}`),
    ...(product.description === '' ? [] : [cutText(product.description, 200)]),
    product.url,
  ].join('\n');
  const room = WHATSAPP_LIMITS.interactiveBody - facts.length - 2;
  const above = lead === null || room < 40 ? null : cutText(lead, room);
  return {
    kind: 'buttons',
    text: above === null ? cutText(facts, WHATSAPP_LIMITS.interactiveBody) : `${above}\n\n${facts}`,
    buttons: [
      { id: `${TAP.similar}${product.id}`, title: texts.buttons.similar },
      { id: TAP.person, title: texts.buttons.person },
    ],
    ...(product.imageUrl === null ? {} : { imageLink: product.imageUrl }),
  };
}

function priceOf(product: Product, texts: Texts, language: Language): string {
  const price = formatMoney(product.priceMin, product.currency, language);
  return Number(product.priceMin) === Number(product.priceMax) ? price : texts.card.from(price);
}

function stockOf(product: Product, texts: Texts): string {
  if (!product.available) return texts.card.soldOut;
  const sold = product.variants.filter((variant) => variant.available);
  return sold.every((variant) => variant.low) ? texts.card.low : texts.card.inStock;
}

/** The option's values, those that cannot be had struck through. */
function optionValues(product: Product, name: string, values: readonly string[]): string {
  return values
    .slice(0, MOST_VALUES)
    .map((value) => {
      const all = product.variants.filter((variant) =>
        variant.options.some((option) => option.name === name && option.value === value),
      );
      return all.length > 0 && all.every((variant) => !variant.available) ? `~${value}~` : value;
    })
    .join(', ');
}
