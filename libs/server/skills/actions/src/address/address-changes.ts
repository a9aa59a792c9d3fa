import { Injectable } from '@nestjs/common';
import type { DeliveryAddress } from '@feelori/contracts';
import { Shopify, type ShopOrder } from '@feelori/edges/shopify';
import { OwnOrders, ordersWith } from '@feelori/skills/shop';
import type { ToolContext } from '@feelori/skills/tools';
import { cancelVerdict } from '../cancel/cancel-verdict';
import { orderDraft } from '../order-draft';
import { WishAnswers, type WishCheck } from '../wishes/wish-answers';
import { wishKey } from '../wishes/wish-key';
import { askPerson, told, type WishOutcome } from '../wishes/wish-outcomes';
import { readAddress } from './read-address';

/**
 * A wish to have an order sent elsewhere, from the order that is meant to the customer's yes. The address is read here from
 * what they wrote: no model gives it, sees it or hears of it.
 */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly orders: OwnOrders,
    private readonly answers: WishAnswers,
    private readonly shopify: Shopify,
  ) {}

  /** `written` is the address as it was written; null where none was. */
  async propose(name: string | null, written: string | null, context: ToolContext): Promise<WishOutcome> {
    const answer = name === null ? await this.orders.list(context) : await this.orders.track(name, context);
    if (answer.missing !== null) return askPerson('address', answer.name, null);
    // What is known by a proof alone entitles to where the order is, and to nothing that is done to it.
    const own = answer.orders.filter(({ total }) => total !== null);
    const may = ordersWith(
      context.said?.() ?? '',
      own.filter((order) => cancelVerdict(order) === 'may'),
    );
    const [only, ...more] = may;
    if (only === undefined) return refused(own[0] ?? null, answer.orders[0]?.name ?? null);
    if (more.length > 0) return told({ kind: 'which', wish: 'address', orders: may });
    return this.to(only, written, context);
  }

  confirm(key: string | null, context: ToolContext): Promise<WishOutcome> {
    const check: WishCheck = (order) =>
      Promise.resolve(cancelVerdict(order) === 'may' ? null : refused(order, order.name));
    return this.answers.confirm('address', key, context, check);
  }

  withdraw(key: string | null, context: ToolContext): Promise<WishOutcome> {
    return this.answers.withdraw('address', key, context);
  }

  private async to(order: ShopOrder, written: string | null, context: ToolContext): Promise<WishOutcome> {
    if (written === null) return told({ kind: 'address', order, missing: null });
    const now = await this.shopify.goods.address(order.id, context.signal);
    if (now === null) return askPerson('address', order.name, null);
    const { address, missing } = readAddress(written, now.to.country);
    if (address === null) return told({ kind: 'address', order, missing });
    // Duties, taxes and what it costs to send are another country's.
    if (address.country !== now.to.country) return askPerson('address', order.name, 'abroad');
    return this.answers.ask('address', draftOf(order, address, context), order, context);
  }
}

function draftOf(order: ShopOrder, address: DeliveryAddress, context: ToolContext) {
  const { conversationId, language = 'en' } = context;
  const key = wishKey('address', order.id, { conversationId, of: Object.values(address) });
  return { ...orderDraft('address', key, order, language), address };
}

function refused(order: ShopOrder | null, name: string | null): WishOutcome {
  const verdict = order === null ? null : cancelVerdict(order);
  return askPerson('address', name, verdict === 'shipped' || verdict === 'in_work' ? verdict : null);
}
