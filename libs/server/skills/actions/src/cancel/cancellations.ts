import { Injectable } from '@nestjs/common';
import { ACTION_WAITS } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import { type Action, actionId, Actions } from '@feelori/records/actions';
import { OwnOrders, ordersWith } from '@feelori/skills/shop';
import type { Handover, ToolContext, ToolOutcome } from '@feelori/skills/tools';
import { CustomerAnswers, STUCK, UNDER_WAY } from '../customer-answers';
import { cancelDraft } from './cancel-draft';
import type { CancelFound } from './cancel-found';
import { type CancelVerdict, cancelVerdict } from './cancel-verdict';

type Outcome = ToolOutcome<CancelFound>;

/** Shops count their orders from a thousand on; the digits of a phone number are more. */
const ORDER_NUMBER = /(?<!\d)\d{4,8}(?!\d)/g;
/**
 * A wish to cancel, from the order that is meant to the customer's yes. Only reads, and says what is to be written with the
 * turn; whatever is not certain (whose order it is, whether it may be cancelled) goes to a person.
 */
@Injectable()
export class Cancellations {
  constructor(
    private readonly orders: OwnOrders,
    private readonly actions: Actions,
    private readonly answers: CustomerAnswers,
  ) {}

  /** Asks the customer whether they want the order of this name cancelled, or the one that can only be meant. */
  async propose(name: string | null, context: ToolContext): Promise<Outcome> {
    const answer = await this.orders.track(name, context);
    if (answer.missing !== null) return person(answer.name, null);
    // What is known by a proof alone entitles to where the order is, and to nothing that is done to it.
    const own = answer.orders.filter(({ total }) => total !== null);
    const may = own.filter((order) => cancelVerdict(order) === 'may');
    const [only, ...more] = may;
    if (only === undefined) return refused(own[0] ?? null, answer.orders[0]?.name ?? null);
    if (more.length > 0) return told({ kind: 'which', orders: may });
    if (namesAnother(only, context)) return person(null, null);
    return namesPart(only, context) ? person(only.name, 'partly') : this.ask(only, context);
  }

  /** The customer said yes to what they were asked; the order is looked at once more. */
  async confirm(key: string | null, context: ToolContext): Promise<Outcome> {
    const action = await this.answers.asked('cancel', key, context);
    if (action === null) return person(null, null);
    if (STUCK.has(action.state)) return person(action.orderName, null);
    if (UNDER_WAY.has(action.state)) return waits(action);
    if (action.state === 'withdrawn') return this.propose(action.orderName, context);
    const answer = await this.orders.track(action.orderName, context);
    const order = answer.orders.find(({ id, total }) => id === action.orderId && total !== null);
    if (order === undefined) return person(action.orderName, null);
    if (cancelVerdict(order) !== 'may') return refused(order, order.name);
    return this.confirmed(action, order, context);
  }

  async withdraw(key: string | null, context: ToolContext): Promise<Outcome> {
    const action = await this.answers.asked('cancel', key, context);
    if (action === null) return person(null, null);
    if (UNDER_WAY.has(action.state)) return person(action.orderName, null);
    const step = { step: 'withdrawn', key: action.key } as const;
    return { ...told({ kind: 'withdrawn', order: action.orderName }), actions: [step] };
  }

  private async ask(order: ShopOrder, context: ToolContext): Promise<Outcome> {
    const action = cancelDraft(order, context.language ?? 'en');
    const known = await this.actions.byId(actionId(context.conversationId, action.key));
    if (known !== null && STUCK.has(known.state)) return person(order.name, null);
    if (known !== null && UNDER_WAY.has(known.state)) return told({ kind: 'waits', order: order.name });
    const found = { kind: 'ask', order, key: action.key } as const;
    return { ...told(found), actions: [{ step: 'asked', action }] };
  }

  private async confirmed({ key }: Action, order: ShopOrder, { signal }: ToolContext): Promise<Outcome> {
    const byRule = await this.answers.isAllowed('cancel', order, signal);
    const step = { step: 'confirmed', key, byRule } as const;
    if (byRule) return { ...told({ kind: 'confirmed_by_rule', order: order.name }), actions: [step] };
    return {
      ...told({ kind: 'confirmed', order: order.name }),
      actions: [step],
      handover: decision(order.name),
    };
  }
}

/** Somebody of the shop is to decide it. */
function decision(order: string): Handover {
  return { reason: ACTION_WAITS, summary: `Order ${order}: wants it cancelled` };
}

/** Where a turn broke off behind the yes, nobody of the shop was called yet. */
function waits({ state, orderName }: Action): Outcome {
  const outcome = told({ kind: 'waits', order: orderName });
  return state === 'confirmed' ? { ...outcome, handover: decision(orderName) } : outcome;
}

/** A number stands there that may be another order's, however it is written: that one may be meant. */
function namesAnother({ name }: ShopOrder, { said }: ToolContext): boolean {
  const numbers = said?.().match(ORDER_NUMBER) ?? [];
  return numbers.some((number) => !name.includes(number));
}

/** One thing of several is named: that cannot be meant as the whole order. */
function namesPart(order: ShopOrder, { said }: ToolContext): boolean {
  if (order.lines.length < 2) return false;
  const each = order.lines.map((line) => ({ ...order, lines: [line] }));
  return ordersWith(said?.() ?? '', each).length < each.length;
}

function refused(order: ShopOrder | null, name: string | null): Outcome {
  const verdict: CancelVerdict | null = order === null ? null : cancelVerdict(order);
  if (order !== null && verdict === 'cancelled') return told({ kind: 'cancelled', order: order.name });
  return person(name, verdict === 'shipped' || verdict === 'in_work' ? verdict : null);
}

const WHY = {
  shipped: ', which was sent already',
  in_work: ', which is being worked on',
  partly: ', but only a part of it',
} as const;

function person(order: string | null, why: keyof typeof WHY | null): Outcome {
  const about = order === null ? '' : `Order ${order}: `;
  const summary = `${about}wants to cancel${why === null ? '' : WHY[why]}`;
  return { ...told({ kind: 'person', order, why }), handover: { reason: 'change_order', summary } };
}

/** A model reads what came of it; nothing it could take for done. */
function told(found: CancelFound): Outcome {
  return { ok: true, output: { cancelled: found.kind === 'cancelled', now: found.kind }, found };
}
