import { cutText, type ReplyButton, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import { type Language, personButton } from '@feelori/skills/tools';
import { buyTap } from '../checkout/checkout-taps';
import { CHECKOUT_WORDS } from '../checkout/checkout-words';
import { withoutMarks } from '../without-marks';
import { optionLine } from './option-line';
import { priceAndStock } from './product-line';
import { SIMILAR_TAP } from './product-taps';
import { PRODUCT_WORDS } from './product-words';
import { wishTap } from '../wishes/wish-taps';
import { WISH_WORDS } from '../wishes/wish-words';

const LONGEST_DESCRIPTION = 200;
/** In less room than this a model's sentence says nothing. */
const SHORTEST_LEAD = 40;

/** The variant that somebody may want to be told of when it is back; null for any of the product. */
export interface MayWish {
  variantId: string | null;
}

/** What customers may do with a product: `wish` is what of it is sold out, where they may ask to be told when it is back. */
export interface MayDo {
  wish: MayWish | null;
  /** A checkout can be opened with it. */
  buy: boolean;
}

/**
 * One product with its picture, facts and what to do next; `lead` stands above, where there is room.
 */
export function productCard(
  product: Product,
  lead: string | null,
  language: Language,
  { wish, buy }: MayDo = { wish: null, buy: product.url !== null },
): ReplyContent {
  const facts = [productFacts(product, language), ...(product.url === null ? [] : [product.url])].join('\n');
  const room = WHATSAPP_LIMITS.interactiveBody - facts.length - 2;
  const above = lead === null || room < SHORTEST_LEAD ? '' : `${cutText(lead, room)}\n\n`;
  return {
    kind: 'buttons',
    text: cutText(`${above}${facts}`, WHATSAPP_LIMITS.interactiveBody),
    buttons: [
      ...(buy ? buyButton(product, language) : []),
      ...wishButton(product, language, wish),
      ...(wish?.variantId
        ? []
        : [{ id: `${SIMILAR_TAP}${product.id}`, title: PRODUCT_WORDS[language].similar }]),
      personButton(language),
    ],
    ...(product.imageUrl === null ? {} : { imageLink: product.imageUrl }),
  };
}

function buyButton({ id, available }: Product, language: Language): ReplyButton[] {
  return available === false ? [] : [{ id: buyTap(id), title: CHECKOUT_WORDS[language].buy }];
}

function wishButton({ id: productId }: Product, language: Language, wish: MayWish | null): ReplyButton[] {
  return wish === null
    ? []
    : [{ id: wishTap({ productId, variantId: wish.variantId }), title: WISH_WORDS[language].button }];
}

/** What is told of one product: its name, price and stock, options and description. */
export function productFacts(product: Product, language: Language): string {
  return [
    titleLine(product.title),
    priceAndStock(product, language),
    ...product.options.map((option) => optionLine(product, option, language)),
    ...(product.description === '' ? [] : [withoutMarks(cutText(product.description, LONGEST_DESCRIPTION))]),
  ].join('\n');
}

/** A product's title as a card shows it. */
export function titleLine(title: string): string {
  return `*${withoutMarks(title)}*`;
}
