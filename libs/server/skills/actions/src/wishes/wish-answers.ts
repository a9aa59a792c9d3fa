import { Injectable } from '@nestjs/common';
import type { ShopOrder } from '@feelori/edges/shopify';
import { type Action, type ActionDraft, actionId, Actions } from '@feelori/records/actions';
import { OwnOrders } from '@feelori/skills/shop';
import type { ToolContext } from '@feelori/skills/tools';
import { CustomerAnswers, STUCK, UNDER_WAY } from '../customer-answers';
import type { WishKind } from '../words/wish-word-list';
import { askPerson, decisionOn, told, waitsFor, type WishOutcome } from './wish-outcomes';

/** Looks whether a wish may still be met as it was shown; null where it may. */
export type WishCheck = (order: ShopOrder, action: Action) => Promise<WishOutcome | null>;

/** From the question whether a wish is to be met to the customer's answer. Only reads, as every tool does. */
@Injectable()
export class WishAnswers {
  constructor(
    private readonly orders: OwnOrders,
    private readonly actions: Actions,
    private readonly answers: CustomerAnswers,
  ) {}

  /** Asks the customer, unless the very same is under way or came to nothing before. */
  async ask(
    wish: WishKind,
    draft: ActionDraft,
    order: ShopOrder,
    context: ToolContext,
  ): Promise<WishOutcome> {
    const known = await this.actions.byId(actionId(context.conversationId, draft.key));
    if (known !== null && STUCK.has(known.state)) return askPerson(wish, order.name, null);
    if (known !== null && UNDER_WAY.has(known.state)) return waitsFor(wish, known);
    return { ...told({ kind: 'ask', order, draft }), actions: [{ step: 'asked', action: draft }] };
  }

  /** The customer said yes to what they were shown; whose order it is, and whether it may be, is looked at once more. */
  async confirm(
    wish: WishKind,
    key: string | null,
    context: ToolContext,
    check: WishCheck,
  ): Promise<WishOutcome> {
    const action = await this.answers.asked(wish, key, context);
    if (action === null || action.kind !== wish) return askPerson(wish, null, null);
    if (STUCK.has(action.state)) return askPerson(wish, action.orderName, null);
    if (UNDER_WAY.has(action.state)) return waitsFor(wish, action);
    const answer = await this.orders.track(action.orderName, context);
    const order = answer.orders.find(({ id, total }) => id === action.orderId && total !== null);
    if (order === undefined) return askPerson(wish, action.orderName, null);
    const refused = await check(order, action);
    if (refused !== null) return refused;
    return action.state === 'withdrawn'
      ? this.ask(wish, draftOf(action), order, context)
      : this.confirmed(wish, action, order, context);
  }

  async withdraw(wish: WishKind, key: string | null, context: ToolContext): Promise<WishOutcome> {
    const action = await this.answers.asked(wish, key, context);
    if (action === null || action.kind !== wish) return askPerson(wish, null, null);
    if (UNDER_WAY.has(action.state)) return askPerson(wish, action.orderName, null);
    const step = { step: 'withdrawn', key: action.key } as const;
    return { ...told({ kind: 'withdrawn', wish, order: action.orderName }), actions: [step] };
  }

  private async confirmed(
    wish: WishKind,
    { key }: Action,
    order: ShopOrder,
    { signal }: ToolContext,
  ): Promise<WishOutcome> {
    const byRule = await this.answers.isAllowed(wish, order, signal);
    const actions = [{ step: 'confirmed', key, byRule } as const];
    if (byRule) return { ...told({ kind: 'by_rule', wish, order: order.name }), actions };
    const handover = decisionOn(wish, order.name);
    return { ...told({ kind: 'confirmed', wish, order: order.name }), actions, handover };
  }
}

function draftOf(action: Action): ActionDraft {
  const { key, kind, orderId, orderName, lines, total, currency, language } = action;
  const { address = null, sentBack = null } = action;
  return { key, kind, orderId, orderName, lines, total, currency, language, address, sentBack };
}
