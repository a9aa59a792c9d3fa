import { PRODUCT_SORTS, type ProductSort } from '@feelori/edges/shopify';

export const GO_ONS = ['more', 'cheaper', 'dearer', 'cheapest', 'dearest', 'same'] as const;
/** How a look goes on with the one before it. */
export type GoOn = (typeof GO_ONS)[number];

export interface SearchArgs {
  terms: readonly string[];
  category: string | null;
  price_min: number | null;
  price_max: number | null;
  in_stock_only: boolean;
  size?: string | null;
  colour?: string | null;
  sort?: ProductSort | null;
  similar_to?: string | null;
  go_on?: GoOn | null;
}

/** As the rules call it: `maybe` are words that count only where products of the shop are called by them. */
export interface RulesSearchArgs extends SearchArgs {
  maybe?: readonly string[];
  /** What products are not to be, or to have, in any language: "black", "linen". */
  without?: readonly string[];
}

/** The arguments as a model is told of them. */
export const SEARCH_PROPERTIES: Readonly<Record<keyof SearchArgs, Readonly<Record<string, unknown>>>> = {
  terms: {
    type: 'array',
    items: { type: 'string', maxLength: 60 },
    maxItems: 8,
    description:
      'Words a product title or tag would contain, in the language of the shop, e.g. ["blue","dress"]; empty with go_on or similar_to',
  },
  category: { type: ['string', 'null'], maxLength: 60, description: 'Kind of product, or null' },
  price_min: { type: ['number', 'null'], minimum: 0, description: 'Lowest price, or null' },
  price_max: { type: ['number', 'null'], minimum: 0, description: 'Highest price, or null' },
  in_stock_only: { type: 'boolean', description: 'true unless the customer also wants sold-out products' },
  size: {
    type: ['string', 'null'],
    maxLength: 20,
    description: 'Size as the customer says it, e.g. "M", or null',
  },
  colour: {
    type: ['string', 'null'],
    maxLength: 40,
    description: 'Colour in the language of the shop, or null',
  },
  sort: {
    enum: [...PRODUCT_SORTS, null],
    type: ['string', 'null'],
    description: 'Order, or null for the best match',
  },
  similar_to: {
    type: ['string', 'null'],
    maxLength: 12,
    description: 'Short name such as P1 of a shown product that others are to be like, or null',
  },
  go_on: {
    enum: [...GO_ONS, null],
    type: ['string', 'null'],
    description:
      'Goes on with the search before: more = others that fit, never those shown; cheaper, dearer = others that cost less or more than those shown; cheapest, dearest = that one of those shown; same = the same search with the size, colour, prices or order given here; else null',
  },
};
