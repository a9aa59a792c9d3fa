import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import { type Language, personButton } from '@feelori/skills/tools';
import { priceWords, stockWords } from './product-line';
import { SIMILAR_TAP } from './product-taps';
import { PRODUCT_WORDS } from './product-words';

const MOST_VALUES = 12;
const LONGEST_DESCRIPTION = 200;
/** In less room than this a model's sentence says nothing. */
const SHORTEST_LEAD = 40;

/** One product with its picture, facts and what to do next; `lead` stands above, where there is room. */
export function productCard(product: Product, lead: string | null, language: Language): ReplyContent {
  const facts = [
    `*${product.title}*`,
    `${priceWords(product, language)} · ${stockWords(product, language)}`,
    ...product.options.map(({ name, values }) => `${name}: ${optionValues(product, name, values)}`),
    ...(product.description === '' ? [] : [cutText(product.description, LONGEST_DESCRIPTION)]),
    product.url,
  ].join('\n');
  const room = WHATSAPP_LIMITS.interactiveBody - facts.length - 2;
  const above = lead === null || room < SHORTEST_LEAD ? '' : `${cutText(lead, room)}\n\n`;
  return {
    kind: 'buttons',
    text: cutText(`${above}${facts}`, WHATSAPP_LIMITS.interactiveBody),
    buttons: [
      { id: `${SIMILAR_TAP}${product.id}`, title: PRODUCT_WORDS[language].similar },
      personButton(language),
    ],
    ...(product.imageUrl === null ? {} : { imageLink: product.imageUrl }),
  };
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
