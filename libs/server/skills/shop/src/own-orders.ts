import { Injectable } from '@nestjs/common';
import { canonicalPhone, Shopify, type ShopOrder } from '@feelori/edges/shopify';
import type { Facts } from './facts';
import { OrderAttempts } from './order-attempts';

/** Orders of the sender, or why there are none to tell of. */
export type OwnOrdersAnswer = { orders: ShopOrder[]; missing: null } | { orders: []; missing: MissingReason };
type MissingReason = NonNullable<Facts['ordersMissing']>;

/**
 * Gives a sender their own orders and nobody else's (reference A4): by the customer with exactly their number,
 * or by name when their number stands on the order. "None" and "not yours" are the same answer.
 */
@Injectable()
export class OwnOrders {
  constructor(
    private readonly shopify: Shopify,
    private readonly attempts: OrderAttempts,
  ) {}

  /** The newest orders, newest first. */
  async list(phone: string | null, signal: AbortSignal): Promise<OwnOrdersAnswer> {
    if (phone === null) return missing('no_number');
    const orders = await this.ofCustomer(phone, signal);
    return orders.length > 0 ? { orders, missing: null } : missing('not_found');
  }

  /** The order of that name, or the newest one when `name` is null. */
  async track(name: string | null, phone: string | null, signal: AbortSignal): Promise<OwnOrdersAnswer> {
    if (phone === null) return missing('no_number');
    const own = await this.ofCustomer(phone, signal);
    const [wanted] = name === null ? own : own.filter((order) => sameName(order.name, name));
    if (wanted) return { orders: [wanted], missing: null };
    return name === null ? missing('not_found') : this.byName(name, phone, signal);
  }

  private async byName(name: string, phone: string, signal: AbortSignal): Promise<OwnOrdersAnswer> {
    if (!(await this.attempts.take(phone))) return missing('too_many');
    const order = await this.shopify.orderByName(name, signal);
    const sender = canonicalPhone(phone);
    const theirs = order !== null && sender !== null && order.phones.includes(sender);
    return theirs ? { orders: [order], missing: null } : missing('not_found');
  }

  private async ofCustomer(phone: string, signal: AbortSignal): Promise<ShopOrder[]> {
    const customer = await this.shopify.customerByPhone(phone, signal);
    return customer === null ? [] : this.shopify.ordersOfCustomer(customer, signal);
  }
}

function missing(reason: MissingReason): OwnOrdersAnswer {
  return { orders: [], missing: reason };
}

function sameName(a: string, b: string): boolean {
  const bare = (name: string) => name.toUpperCase().replace(/[^A-Z0-9-]/g, '');
  return bare(a) === bare(b);
}
