import { Injectable } from '@nestjs/common';
import { canonicalPhone, orderMeant, Shopify, type ShopOrder } from '@feelori/edges/shopify';
import type { ToolContext } from '@feelori/skills/tools';
import { OrderAttempts } from './order-attempts';

/** Why there are no orders to tell of; one value for "none" and "not yours". */
export type MissingReason = 'not_found' | 'no_number' | 'too_many';

/** Orders of the sender, or why there are none to tell of. */
export type OwnOrdersAnswer = { orders: ShopOrder[]; missing: null } | { orders: []; missing: MissingReason };

/** Whose orders are asked for; filled in by the server alone. */
type Asker = Pick<ToolContext, 'phone' | 'ordersSince' | 'signal'>;

/**
 * Gives a sender their own orders and nobody else's (docs/outside/shopify.md §4): by the customer with exactly their
 * number, or by name when their number stands on the order. "None" and "not yours" are the same answer.
 */
@Injectable()
export class OwnOrders {
  constructor(
    private readonly shopify: Shopify,
    private readonly attempts: OrderAttempts,
  ) {}

  /** The newest orders, newest first. */
  async list({ phone, ...asker }: Asker): Promise<OwnOrdersAnswer> {
    if (phone === null) return missing('no_number');
    const orders = await this.ofCustomer({ ...asker, phone });
    return orders.length > 0 ? { orders, missing: null } : missing('not_found');
  }

  /** The order of that name, or the newest one when `name` is null. */
  async track(name: string | null, { phone, ...asker }: Asker): Promise<OwnOrdersAnswer> {
    if (phone === null) return missing('no_number');
    const own = await this.ofCustomer({ ...asker, phone });
    const wanted = name === null ? own[0] : orderMeant(own, name);
    if (wanted) return { orders: [wanted], missing: null };
    return name === null ? missing('not_found') : this.byName(name, { ...asker, phone });
  }

  private async byName(name: string, asker: Asker & { phone: string }): Promise<OwnOrdersAnswer> {
    if (!(await this.attempts.take(asker.phone, name))) return missing('too_many');
    const order = await this.shopify.orderByName(name, asker.signal);
    const sender = canonicalPhone(asker.phone);
    const theirs =
      order !== null && sender !== null && order.phones.includes(sender) && isSince(order, asker);
    if (!theirs) return missing('not_found');
    await this.attempts.giveBack(asker.phone, name);
    return { orders: [order], missing: null };
  }

  private async ofCustomer({ phone, signal, ...asker }: Asker & { phone: string }): Promise<ShopOrder[]> {
    const customer = await this.shopify.customerByPhone(phone, signal);
    if (customer === null) return [];
    const orders = await this.shopify.ordersOfCustomer(customer, signal);
    return orders.filter((order) => isSince(order, asker));
  }
}

/** The shop knows a number, not who has it: what was ordered before it changed hands is the other one's. */
function isSince({ createdAt }: ShopOrder, { ordersSince }: Pick<Asker, 'ordersSince'>): boolean {
  return ordersSince === undefined || Date.parse(createdAt) >= ordersSince.getTime();
}

function missing(reason: MissingReason): OwnOrdersAnswer {
  return { orders: [], missing: reason };
}
