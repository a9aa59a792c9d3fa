import { Injectable } from '@nestjs/common';
import { Catalogue, type CatalogueFound } from '@feelori/skills/catalogue';
import {
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { goneOutcome } from '../products/gone-outcome';
import { productTapped, SIMILAR_TAP } from '../products/product-taps';
import { ageView, productView, wholeProductView } from '../products/product-view';
import type { PriceRange, ProductsFound } from '../products/products-found';
import { PRODUCTS } from '../products/products-subject';
import { type Arrangement, Showcase } from '../products/showcase';
import { variantsAsked } from '../products/variants-asked';

/** As many products as a WhatsApp list has rows. */
const MOST_PRODUCTS = 10;

export interface SearchArgs {
  terms: readonly string[];
  category: string | null;
  price_min: number | null;
  price_max: number | null;
  in_stock_only: boolean;
}

export const SEARCH_PRODUCTS: ToolName<SearchArgs, ProductsFound> = { name: 'search_products' };

/** Finds products of the shop by words and price; a tap on "Similar products" looks for others of the same kind. */
@Injectable()
export class SearchProductsTool implements Tool<SearchArgs, ProductsFound> {
  readonly spec = toolSpec(
    SEARCH_PRODUCTS.name,
    'Find products of the shop. The customer is shown the result as cards or a list with prices, so do not repeat it.',
    {
      terms: {
        type: 'array',
        items: { type: 'string', maxLength: 60 },
        maxItems: 8,
        description:
          'Words a product title or tag would contain, in the language of the shop, e.g. ["blue","dress"]',
      },
      category: { type: ['string', 'null'], maxLength: 60, description: 'Kind of product, or null' },
      price_min: { type: ['number', 'null'], minimum: 0, description: 'Lowest price, or null' },
      price_max: { type: ['number', 'null'], minimum: 0, description: 'Highest price, or null' },
      in_stock_only: {
        type: 'boolean',
        description: 'true unless the customer also wants sold-out products',
      },
    },
  );
  readonly whenToCall =
    'Looking for products: search_products, with few words in the language of the shop (try English words for an English catalogue), the lowest and the highest price if they are given.';
  readonly subject = PRODUCTS;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly showcase: Showcase,
  ) {}

  async run(args: SearchArgs, context: ToolContext): Promise<ToolOutcome<ProductsFound>> {
    const { terms, category, price_min: priceMin, price_max: priceMax, in_stock_only: inStockOnly } = args;
    const search = { terms, category, priceMin, priceMax, inStockOnly };
    const found = await this.catalogue.search(search, context.signal);
    const words = context.saidAs ?? terms.join(' ');
    return this.outcome(found, { words, priceMin, priceMax }, context);
  }

  tapped(id: string): TapRun<ProductsFound> | null {
    const number = productTapped(SIMILAR_TAP, id);
    return number === null ? null : (context) => this.similar(number, context);
  }

  private async similar(id: string, context: ToolContext): Promise<ToolOutcome<ProductsFound>> {
    const { product } = await this.catalogue.product(id, context.signal);
    if (product === null) return goneOutcome();
    const words = product.productType === '' ? product.title : product.productType;
    const found = await this.catalogue.similar(product, context.signal);
    return this.outcome(found, { words, priceMin: null, priceMax: null }, context);
  }

  private async outcome(
    found: CatalogueFound,
    searched: NonNullable<ProductsFound['searched']>,
    context: ToolContext,
  ): Promise<ToolOutcome<ProductsFound>> {
    const shown = (found.products.length > 0 ? found.products : found.closest).slice(0, MOST_PRODUCTS);
    return outcome(found, searched, context, await this.showcase.arrange(shown, context));
  }
}

function outcome(
  { products: all, closest, hoursOld }: CatalogueFound,
  searched: NonNullable<ProductsFound['searched']>,
  { refs, said }: ToolContext,
  arrangement: Arrangement,
): ToolOutcome<ProductsFound> {
  const products = all.slice(0, MOST_PRODUCTS);
  const [first, ...more] = products;
  const only = more.length === 0 ? first : undefined;
  const asked = only ? variantsAsked(only, said?.(limitsOf(searched)) ?? '') : [];
  return {
    ok: true,
    output: {
      products: only
        ? [wholeProductView(only, refs, asked)]
        : products.map((product) => productView(product, refs)),
      more: all.length - products.length,
      ...(closest.length > 0
        ? { nothing_fits_these_come_closest: closest.map((product) => productView(product, refs)) }
        : {}),
      ...ageView(hoursOld),
    },
    found: { products, searched, gone: false, asked, closest, hoursOld, arrangement },
  };
}

function limitsOf({ priceMin, priceMax }: PriceRange): number[] {
  return [priceMin, priceMax].flatMap((limit) => limit ?? []);
}
