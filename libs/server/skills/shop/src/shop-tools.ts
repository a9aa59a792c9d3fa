import { Injectable } from '@nestjs/common';
import { type PolicyTopic, Shopify } from '@feelori/edges/shopify';
import { argsProblem } from './check-args';
import { emptyFacts, type Facts } from './facts';
import { orderView, productView } from './model-views';
import { OwnOrders, type OwnOrdersAnswer } from './own-orders';
import type { ToolContext, ToolOutcome } from './tool-context';
import { TOOL_SPECS } from './tool-specs';

/** As many products as a WhatsApp list has rows. */
const MOST_PRODUCTS = 10;

interface SearchArgs {
  terms: string[];
  category: string | null;
  price_max: number | null;
  in_stock_only: boolean;
}

/** Runs the tools of a turn. All of them read only, so any may be called twice (reference D2.6). */
@Injectable()
export class ShopTools {
  constructor(
    private readonly shopify: Shopify,
    private readonly orders: OwnOrders,
  ) {}

  /** Why the call cannot be made, in words for the model; null when it can. */
  problem(name: string, args: unknown): string | null {
    const spec = TOOL_SPECS.find((one) => one.name === name);
    return spec ? argsProblem(spec.parameters, args) : `there is no tool ${name.slice(0, 40)}`;
  }

  /** Runs a tool with arguments that `problem` let pass. Throws what the edges throw. */
  async run(name: string, args: unknown, context: ToolContext): Promise<ToolOutcome> {
    const given = args as Record<string, string | null>;
    switch (name) {
      case 'search_products':
        return this.search(args as SearchArgs, context);
      case 'get_product':
        return this.product(given['product_ref'] ?? '', context);
      case 'track_order':
        return told(await this.orders.track(given['order_name'] ?? null, context));
      case 'list_my_orders':
        return told(await this.orders.list(context));
      case 'store_policy':
        return this.policy(given['topic'] as PolicyTopic, context);
      case 'hand_off_to_human': {
        const { reason, summary } = given;
        const handover = { reason: reason ?? 'cannot_help', ...(summary ? { summary } : {}) };
        return { ok: true, output: { handed_over: true }, facts: { ...emptyFacts(), handover } };
      }
      default:
        return failed(`there is no tool ${name.slice(0, 40)}`);
    }
  }

  /** One product by its number, for taps on what the customer was shown. */
  async productById(id: string, context: ToolContext): Promise<ToolOutcome> {
    const product = await this.shopify.getProduct(id, context.signal);
    if (product === null) return failed('this product is no longer offered');
    return {
      ok: true,
      output: productView(product, context.refs, true),
      facts: { ...emptyFacts(), products: [product] },
    };
  }

  private async search(args: SearchArgs, context: ToolContext): Promise<ToolOutcome> {
    const { terms, category, price_max: priceMax = null, in_stock_only: inStockOnly } = args;
    const found = await this.shopify.searchProducts(
      { terms, category, priceMax, inStockOnly },
      context.signal,
    );
    const products = found.slice(0, MOST_PRODUCTS);
    return {
      ok: true,
      output: {
        products: products.map((product) => productView(product, context.refs, products.length === 1)),
        more: found.length - products.length,
      },
      facts: { ...emptyFacts(), products, searched: { words: terms.join(' '), priceMax } },
    };
  }

  private async product(ref: string, context: ToolContext): Promise<ToolOutcome> {
    const shown = context.refs.find(ref);
    return shown ? this.productById(shown.productId, context) : failed('no product of that name was shown');
  }

  private async policy(topic: PolicyTopic, context: ToolContext): Promise<ToolOutcome> {
    const written = (await this.shopify.shop(context.signal)).policies[topic];
    if (!written) return failed('the shop has written nothing about it');
    const facts: Facts = { ...emptyFacts(), policies: [{ topic, ...written }] };
    return { ok: true, output: { topic, text: written.text }, facts };
  }
}

function told({ orders, missing }: OwnOrdersAnswer): ToolOutcome {
  const facts: Facts = { ...emptyFacts(), orders, ordersMissing: missing };
  if (missing !== null) return { ok: true, output: { orders: [], reason: missing }, facts };
  return { ok: true, output: { orders: orders.map(orderView) }, facts };
}

function failed(error: string): ToolOutcome {
  return { ok: false, output: { error }, facts: emptyFacts() };
}
