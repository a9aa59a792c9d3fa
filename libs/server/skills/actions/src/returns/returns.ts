import { Injectable } from '@nestjs/common';
import type { ReturnReason } from '@feelori/contracts';
import { Shopify, type ShopOrder } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { OwnOrders, ordersWith } from '@feelori/skills/shop';
import type { ToolContext } from '@feelori/skills/tools';
import { WishAnswers, type WishCheck } from '../wishes/wish-answers';
import type { InsteadOf, OrderItem } from '../wishes/wish-found';
import { askPerson, told, type WishOutcome } from '../wishes/wish-outcomes';
import { insteadOf, insteadNamed } from './instead-of';
import { itemsNamed } from './items-named';
import { reasonIn } from './reason-in';
import { returnDraft } from './return-draft';
import { returnVerdict } from './return-verdict';

type Kind = 'return' | 'exchange';

/** What of a wish is known already. */
export interface ReturnWish {
  orderName: string | null;
  /** Shopify's number of the thing; null where only words tell. */
  lineId?: string | null;
  /** Words that may name the thing, and what is wanted instead where `wanted` does not. */
  words: string;
  /** Words that name what is wanted instead and nothing else: our question before them named all there is. */
  wanted?: string;
  reason?: ReturnReason | null;
  variantId?: string | null;
}

/** Of so many orders the things are looked up. */
const MOST_ORDERS = 3;

/**
 * A wish to send something back, or to have something else for it, from the thing that is meant to the customer's yes. Only
 * what Shopify counts as sent and not come back is ever offered, of the sender's own orders, within the shop's days.
 */
@Injectable()
export class Returns {
  constructor(
    private readonly orders: OwnOrders,
    private readonly answers: WishAnswers,
    private readonly shopify: Shopify,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  async propose(kind: Kind, wish: ReturnWish, context: ToolContext): Promise<WishOutcome> {
    const { orderName: name } = wish;
    const answer = name === null ? await this.orders.list(context) : await this.orders.track(name, context);
    if (answer.missing !== null) return askPerson(kind, answer.name, null);
    // What is known by a proof alone entitles to where the order is, and to nothing that is done to it.
    const own = answer.orders.filter(({ total }) => total !== null);
    const may = own.filter((order) => this.verdict(order) === 'may');
    if (may.length === 0) return this.refused(kind, own, wish.words, answer.orders[0]?.name ?? null);
    const items = await this.itemsOf(ordersWith(wish.words, may), context.signal);
    const [only, ...more] = wish.lineId
      ? items.filter(({ item }) => item.fulfillmentLineId === wish.lineId)
      : itemsNamed(wish.words, items);
    if (only === undefined) return askPerson(kind, may[0]?.name ?? null, 'nothing');
    if (more.length > 0) return told({ kind: 'item', wish: kind, items: [only, ...more] });
    return kind === 'return' ? this.back(only, wish, context) : this.exchanged(only, wish, context);
  }

  confirm(kind: Kind, key: string | null, context: ToolContext): Promise<WishOutcome> {
    const check: WishCheck = async (order, { sentBack }) => {
      const verdict = this.verdict(order);
      if (verdict !== 'may') return askPerson(kind, order.name, verdict);
      const items = await this.shopify.goods.returnable(order.id, context.signal);
      const isThere = items.some(
        ({ fulfillmentLineId, quantity }) =>
          fulfillmentLineId === sentBack?.fulfillmentLineId && quantity >= sentBack.quantity,
      );
      return isThere ? null : askPerson(kind, order.name, 'nothing');
    };
    return this.answers.confirm(kind, key, context, check);
  }

  withdraw(kind: Kind, key: string | null, context: ToolContext): Promise<WishOutcome> {
    return this.answers.withdraw(kind, key, context);
  }

  private back(item: OrderItem, wish: ReturnWish, context: ToolContext): Promise<WishOutcome> | WishOutcome {
    const reason = wish.reason ?? reasonIn(wish.words);
    if (reason === null) return told({ kind: 'why', item });
    return this.ask('return', item, { reason, instead: null }, context);
  }

  private async exchanged(item: OrderItem, wish: ReturnWish, context: ToolContext): Promise<WishOutcome> {
    const { productId } = item.item;
    const product = productId === null ? null : await this.shopify.getProduct(productId, context.signal);
    const choices = product === null ? [] : insteadOf(product, item.item);
    if (product === null || choices.length === 0) return askPerson('exchange', item.order.name, 'nothing');
    const named = wish.variantId
      ? choices.filter(({ variantId }) => variantId === wish.variantId)
      : insteadNamed(product, item.item, wish.wanted ?? wish.words);
    const [only, ...more] = named;
    if (only === undefined || more.length > 0) {
      return told({ kind: 'instead', item, choices: named.length > 0 ? named : choices });
    }
    const instead: InsteadOf = only;
    const reason = wish.reason ?? reasonIn(wish.words) ?? 'other';
    return this.ask('exchange', item, { reason, instead }, context);
  }

  private ask(
    kind: Kind,
    item: OrderItem,
    what: { reason: ReturnReason; instead: InsteadOf | null },
    context: ToolContext,
  ): Promise<WishOutcome> {
    return this.answers.ask(kind, returnDraft(kind, item, what, context), item.order, context);
  }

  private async itemsOf(orders: readonly ShopOrder[], signal: AbortSignal): Promise<OrderItem[]> {
    const items: OrderItem[] = [];
    for (const order of orders.slice(0, MOST_ORDERS)) {
      const found = await this.shopify.goods.returnable(order.id, signal);
      items.push(...found.map((item) => ({ order, item })));
    }
    return items;
  }

  private verdict(order: ShopOrder): ReturnType<typeof returnVerdict> {
    return returnVerdict(order, { days: this.live.get('actions.return_days'), nowMs: this.clock.ms() });
  }

  private refused(kind: Kind, own: readonly ShopOrder[], words: string, name: string | null): WishOutcome {
    const [meant] = ordersWith(words, own);
    const verdict = meant === undefined ? null : this.verdict(meant);
    return askPerson(kind, meant?.name ?? name, verdict === 'may' ? null : verdict);
  }
}
