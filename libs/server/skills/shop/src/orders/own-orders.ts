import { Injectable } from '@nestjs/common';
import { bareOrderName, canonicalPhone, orderMeant, Shopify, type ShopOrder } from '@feelori/edges/shopify';
import type { ToolContext } from '@feelori/skills/tools';
import { isOpen } from './is-open';
import { OrderAttempts } from './order-attempts';
import { ordersWith } from './orders-with';
import { provesOrder } from './proves-order';
import { SenderOrders } from './sender-orders';

/**
 * Why there are no orders to tell of. One value for "none" and "not theirs": whoever asks learns nothing of others'
 * orders, also not by proofs, which are refused alike whether there is such an order or not.
 */
export type MissingReason = 'not_found' | 'no_number' | 'not_proven' | 'too_many' | 'too_many_proofs';

/** Orders of the sender, or why there are none to tell of. */
export type OwnOrdersAnswer =
  | {
      orders: ShopOrder[];
      missing: null;
      /** Several may be meant by "my order". */
      several?: true;
    }
  | {
      orders: [];
      missing: MissingReason;
      /** The order that was asked for, as `#1001`. */
      name: string | null;
    };

/** Whose orders are asked for; filled in by the server alone. */
type Asker = Pick<
  ToolContext,
  'phone' | 'customerId' | 'ordersSince' | 'said' | 'proofCandidates' | 'signal'
>;

/**
 * Gives a sender their own orders and nobody else's (docs/outside/shopify.md §4): by the customer with exactly their
 * number, and guests' orders by that number as their buyer's; by name when it stands anywhere on the order, or when they
 * wrote what proves it theirs. "None", "not theirs" and "not proven" are the same answer.
 */
@Injectable()
export class OwnOrders {
  constructor(
    private readonly shopify: Shopify,
    private readonly attempts: OrderAttempts,
    private readonly senders: SenderOrders,
  ) {}

  /** The newest orders, newest first. */
  async list(asker: Asker): Promise<OwnOrdersAnswer> {
    if (asker.phone === null) return missing('no_number', null);
    const orders = await this.ofSender(asker);
    return orders.length > 0 ? { orders, missing: null } : missing('not_found', null);
  }

  /** The order of that name; when `name` is null the one with what they name, the one under way, several to choose from, or the newest. */
  async track(name: string | null, asker: Asker): Promise<OwnOrdersAnswer> {
    const own = await this.ofSender(asker);
    if (name !== null) {
      // Asked to prove one order, they may name another, in figures alone.
      const wanted =
        orderMeant(own, name) ?? orderMeant(own, asker.proofCandidates?.[0] ?? '') ?? ofThatNumber(own, name);
      return wanted ? { orders: [wanted], missing: null } : this.byName(name, asker);
    }
    const [newest] = own;
    if (newest === undefined) return missing(asker.phone === null ? 'no_number' : 'not_found', null);
    const meant = ordersWith(asker.said?.() ?? '', own);
    const open = meant.filter(isOpen);
    if (open.length > 1) return { orders: open, missing: null, several: true };
    return { orders: [open[0] ?? meant[0] ?? newest], missing: null };
  }

  private async byName(name: string, asker: Asker): Promise<OwnOrdersAnswer> {
    const sender = senderOf(asker);
    if (!(await this.attempts.take(sender, name))) return missing('too_many', name);
    const order = await this.shopify.orderByName(name, asker.signal);
    const onIt = order !== null && isOn(order, asker);
    if (onIt && isSince(order, asker)) {
      await this.attempts.giveBack(sender, name);
      this.senders.learn(order, sender);
      return { orders: [order], missing: null };
    }
    return this.byProof(name, order, asker);
  }

  /** Every proof that is wrong counts, newest first, whether the order exists or not. */
  private async byProof(name: string, order: ShopOrder | null, asker: Asker): Promise<OwnOrdersAnswer> {
    const { proofCandidates = [] } = asker;
    if (proofCandidates.length === 0) return missing(asker.phone === null ? 'no_number' : 'not_found', name);
    const sender = senderOf(asker);
    const numberWasAnothers = order !== null && isOn(order, asker);
    let left = 0;
    for (const candidate of proofCandidates) {
      left = await this.attempts.takeProof(sender, name, candidate);
      if (left < 0) return missing('too_many_proofs', name);
      if (order !== null && provesOrder(candidate, order.proofs, { phone: asker.phone, numberWasAnothers })) {
        await this.attempts.giveBackProof(sender, name, candidate);
        await this.attempts.giveBack(sender, name);
        return { orders: [stateOf(order)], missing: null };
      }
    }
    return missing(left === 0 ? 'too_many_proofs' : 'not_proven', name);
  }

  private async ofSender({ phone, signal, ...asker }: Asker): Promise<ShopOrder[]> {
    if (phone === null) return [];
    const orders = await this.senders.of(phone, signal);
    return orders.filter((order) => isSince(order, asker));
  }
}

/** "FEEL-1004" is their #1004 where the shop writes nothing before its numbers; of others' orders only the name counts. */
function ofThatNumber(own: readonly ShopOrder[], asked: string): ShopOrder | undefined {
  const [number, ...more] = bareOrderName(asked).match(/\d{3,}/g) ?? [];
  return more.length > 0 ? undefined : own.find(({ name }) => bareOrderName(name) === number);
}

/** Under which tries are counted: a hidden number must not be a way around it. */
function senderOf({ phone, customerId }: Asker): string {
  return phone ?? customerId;
}

function isOn(order: ShopOrder, { phone }: Asker): boolean {
  const sender = phone === null ? null : canonicalPhone(phone);
  return sender !== null && order.phones.includes(sender);
}

/** The shop knows a number, not who has it: what was ordered before it changed hands is the other one's. */
function isSince({ createdAt }: ShopOrder, { ordersSince }: Pick<Asker, 'ordersSince'>): boolean {
  return ordersSince === undefined || Date.parse(createdAt) >= ordersSince.getTime();
}

/** Four digits are no signature: they entitle to where the order is and when it comes, and to nothing of what it is. */
function stateOf(order: ShopOrder): ShopOrder {
  const fulfillments = order.fulfillments.map((parcel) => ({ ...parcel, tracking: null }));
  return { ...order, fulfillments, lines: [], total: null };
}

function missing(reason: MissingReason, name: string | null): OwnOrdersAnswer {
  return { orders: [], missing: reason, name: name === null ? null : `#${bareOrderName(name)}` };
}
