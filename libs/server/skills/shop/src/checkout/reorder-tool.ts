import { Injectable } from '@nestjs/common';
import { Shopify } from '@feelori/edges/shopify';
import {
  failed,
  orderNameParameter,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { ordersWith } from '../orders/orders-with';
import { OwnOrders } from '../orders/own-orders';
import { buyerOf } from './buyer';
import { Checkout } from './checkout';
import type { CheckoutFound } from './checkout-found';
import { CHECKOUT } from './checkout-subject';

interface ReorderArgs {
  order_name: string | null;
}

export const REORDER: ToolName<ReorderArgs, CheckoutFound> = { name: 'reorder_same' };

/** Fills a cart with what an order of the customer's had. It buys nothing: the link leads to the checkout, as any cart does. */
@Injectable()
export class ReorderTool implements Tool<ReorderArgs, CheckoutFound> {
  readonly spec = toolSpec(
    REORDER.name,
    "Shows the customer a link to the checkout with what one of their own earlier orders had, at today's prices. It buys nothing.",
    {
      order_name: orderNameParameter('null for the one they mean or their newest'),
    },
  );
  readonly whenToCall = 'The customer wants to order the same again: reorder_same.';
  readonly subject = CHECKOUT;

  constructor(
    private readonly orders: OwnOrders,
    private readonly shopify: Shopify,
    private readonly checkout: Checkout,
  ) {}

  async run({ order_name: name }: ReorderArgs, context: ToolContext): Promise<ToolOutcome<CheckoutFound>> {
    const answer = name === null ? await this.orders.list(context) : await this.orders.track(name, context);
    // What is known by a proof alone entitles to where the order is, and to nothing of what is in it.
    const own = answer.orders.filter(({ total }) => total !== null);
    const [order] = name === null ? ordersWith(context.said?.() ?? '', own) : own;
    if (order === undefined) return failed('no order of theirs is known');
    const bought = await this.shopify.goods.bought(order.id, context.signal);
    if (bought.length === 0) return failed('nothing of that order is sold any more');
    // What they cost then is not what they cost now: no price is compared.
    const unpriced = { itemPrice: 0, currency: '' };
    const items = bought.map(({ variantId, quantity }) => ({
      productRetailerId: variantId,
      quantity,
      ...unpriced,
    }));
    const found = await this.checkout.ofItems(items, buyerOf(context));
    const output = { shown: 'a button that opens the checkout with the same things', order: order.name };
    return { ok: true, output, found };
  }
}
