import { Injectable } from '@nestjs/common';
import { type CatalogueFound, MarketCatalogue } from '@feelori/skills/catalogue';
import {
  failed,
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { askerOf } from '../products/asker-of';
import { goneOutcome } from '../products/gone-outcome';
import { productTapped, SIMILAR_TAP } from '../products/product-taps';
import { wholeProductView } from '../products/product-view';
import type { ProductsFound } from '../products/products-found';
import { PRODUCTS } from '../products/products-subject';
import { Showcase } from '../products/showcase';
import { lookOf, pickedFrom, type Sought, soughtBy, withoutImplied } from './look-of';
import { outermost } from './outermost';
import { type GoOn, type RulesSearchArgs, SEARCH_PROPERTIES, type SearchArgs } from './search-args';
import { searchOutcome } from './search-outcome';

export const SEARCH_PRODUCTS: ToolName<RulesSearchArgs, ProductsFound> = { name: 'search_products' };

/**
 * Finds products of the shop by words, price, size and colour, and goes on with the look before: others, cheaper ones,
 * the cheapest of those shown. A tap on "Similar products" looks for others of the same kind.
 */
@Injectable()
export class SearchProductsTool implements Tool<RulesSearchArgs, ProductsFound> {
  readonly spec = toolSpec(
    SEARCH_PRODUCTS.name,
    'Find products of the shop. The customer is shown the result as cards or a list with prices, so do not repeat it.',
    SEARCH_PROPERTIES,
  );
  readonly whenToCall =
    'Looking for products: search_products, with few words in the language of the shop (try English words for an English catalogue), the lowest and the highest price, size and colour if they are given. "Show me more", "something cheaper", "the cheaper one", "the same in M" go on with the search before: go_on.';
  readonly subject = PRODUCTS;

  constructor(
    private readonly catalogue: MarketCatalogue,
    private readonly showcase: Showcase,
  ) {}

  async run(args: RulesSearchArgs, context: ToolContext): Promise<ToolOutcome<ProductsFound>> {
    const look = context.look ?? null;
    const goOn = args.go_on ?? null;
    if (goOn === 'cheapest' || goOn === 'dearest') return this.picked(goOn, context);
    if (args.similar_to) {
      const shown = context.refs.find(args.similar_to);
      return shown ? this.similar(shown.productId, context) : failed('no product of that name was shown');
    }
    if (goOn !== null && goOn !== 'same' && look === null) return failed('nothing was looked for before');
    const sought = soughtBy(this.withKnown(args), look);
    if (sought.similarTo !== null) return this.similar(sought.similarTo, context, sought);
    const without = goOn === 'more' ? seenBefore(sought, context) : undefined;
    const found = await this.catalogue.search(sought.search, askerOf(context), without);
    if (limitsInOtherMoney(args, found, context)) {
      const free = { ...sought, search: { ...sought.search, priceMin: null, priceMax: null } };
      return this.outcome(
        await this.catalogue.search(free.search, askerOf(context), without),
        free,
        context,
        null,
      );
    }
    const wider = found.products.length === 0 ? this.wider(goOn, sought, found) : null;
    if (wider !== null) {
      return this.outcome(
        await this.catalogue.search(wider.search, askerOf(context), without),
        wider,
        context,
        null,
      );
    }
    const all = found.products.length === 0 ? await this.instead(goOn, sought, found, context) : null;
    return this.outcome(all ?? found, sought, context, all === null ? null : goOn);
  }

  tapped(id: string): TapRun<ProductsFound> | null {
    const number = productTapped(SIMILAR_TAP, id);
    return number === null ? null : (context) => this.similar(number, context);
  }

  private withKnown({ maybe = [], ...args }: RulesSearchArgs): RulesSearchArgs {
    return maybe.length === 0 ? args : { ...args, terms: [...args.terms, ...this.catalogue.known(maybe)] };
  }

  /** An earlier "cheaper" is given up before it is said that there is nothing "in size M". */
  private wider(goOn: GoOn | null, sought: Sought, { ended }: CatalogueFound): Sought | null {
    return goOn === 'cheaper' || goOn === 'dearer' || ended ? null : withoutImplied(sought);
  }

  /** Nothing costs less, or more: then what costs the least or the most is told, also where it was shown. */
  private async instead(
    goOn: GoOn | null,
    { search }: Sought,
    found: CatalogueFound,
    context: ToolContext,
  ): Promise<CatalogueFound | null> {
    if ((goOn !== 'cheaper' && goOn !== 'dearer') || found.ended) return null;
    const sort = goOn === 'cheaper' ? 'price_up' : 'price_down';
    const any = { ...search, priceMin: null, priceMax: null, sort } as const;
    const all = await this.catalogue.search(any, askerOf(context));
    const products = outermost(all.products, context.look?.page ?? [], goOn);
    if (products.length > 0) return { ...all, products };
    // What is for children stands behind the rest, and may have cost the least of all.
    const id = pickedFrom(context.look ?? null, goOn === 'cheaper' ? 'cheapest' : 'dearest');
    const shown = id === null ? null : (await this.catalogue.product(id, askerOf(context))).product;
    return shown === null ? null : { ...all, products: [shown] };
  }

  private async picked(
    pick: 'cheapest' | 'dearest',
    context: ToolContext,
  ): Promise<ToolOutcome<ProductsFound>> {
    const id = pickedFrom(context.look ?? null, pick);
    if (id === null) return failed('no products were shown before');
    const { product, hoursOld } = await this.catalogue.product(id, askerOf(context));
    if (product === null) return goneOutcome();
    const look = context.look;
    return {
      ok: true,
      output: wholeProductView(product, context.refs),
      found: {
        products: [product],
        searched: null,
        gone: false,
        hoursOld,
        ...(await this.showcase.mayDo([product])),
      },
      ...(look ? { look: { ...look, page: [{ productId: id, price: Number(product.priceMin) }] } } : {}),
    };
  }

  private async similar(
    id: string,
    context: ToolContext,
    goesOn?: Sought,
  ): Promise<ToolOutcome<ProductsFound>> {
    const { product } = await this.catalogue.product(id, askerOf(context));
    if (product === null) return goneOutcome();
    const words = product.productType === '' ? product.title : product.productType;
    const limits = { priceMin: null, priceMax: null };
    const search = { terms: [words], category: null, ...limits, inStockOnly: true };
    const sought = goesOn ?? { search, similarTo: id, before: null };
    const without = goesOn ? seenBefore(goesOn, context) : undefined;
    const found = await this.catalogue.similar(product, askerOf(context), without);
    return this.outcome(found, sought, { ...context, saidAs: words }, null);
  }

  private async outcome(
    found: CatalogueFound,
    sought: Sought,
    context: ToolContext,
    instead: GoOn | null,
  ): Promise<ToolOutcome<ProductsFound>> {
    const outcome = searchOutcome(found, sought, context, {
      instead,
      unsorted: sought.search.sort === 'best_selling' && !this.catalogue.knowsSold,
    });
    const { products, closest = [] } = outcome.found;
    const shown = products.length > 0 ? products : closest;
    const arrangement = await this.showcase.arrange(shown, context);
    const named = sought.similarTo === null && sought.search.terms.length > 0;
    const look = shown.length > 0 || named ? { look: lookOf(sought, shown) } : {};
    const may = await this.showcase.mayDo(products);
    return { ...outcome, found: { ...outcome.found, arrangement, ...may }, ...look };
  }
}

/** An amount in another money says nothing of these prices: nobody here knows the rate. */
function limitsInOtherMoney(
  { price_min, price_max }: SearchArgs,
  { products, closest }: CatalogueFound,
  { namesOtherMoney }: ToolContext,
): boolean {
  const money = [...products, ...closest][0]?.currency;
  const limited = price_min !== null || price_max !== null;
  return limited && money !== undefined && namesOtherMoney?.(money) === true;
}

/** What was shown for this look, and in this conversation at all: more of it is to be something else. */
function seenBefore({ before }: Sought, { seen }: ToolContext): ReadonlySet<string> {
  return new Set([...(before?.seen ?? []), ...(seen ?? [])]);
}
