import type { ActionState } from '@feelori/contracts';
import type { OrderAddress, Product, Returnable, Shopify, ShopOrder } from '@feelori/edges/shopify';
import type { Clock } from '@feelori/platform/clock';
import type { LiveSettings } from '@feelori/platform/live-settings';
import type { Action, Actions } from '@feelori/records/actions';
import type { OwnOrders, OwnOrdersAnswer } from '@feelori/skills/shop';
import { ShownRefs, type ToolContext } from '@feelori/skills/tools';
import { AddressChanges } from '../address/address-changes';
import { CustomerAnswers } from '../customer-answers';
import { Returns } from '../returns/returns';
import { WishAnswers } from '../wishes/wish-answers';

/** What there is in a test of wishes. */
export interface Wishing {
  orders: ShopOrder[] | OwnOrdersAnswer;
  returnable?: Record<string, Returnable[]>;
  product?: Product;
  address?: OrderAddress;
  known?: Action & { state: ActionState };
  settings?: Record<string, unknown>;
}

/** The services behind the tools, on these facts. */
export function wishing({ orders, returnable = {}, product, address, known, settings = {} }: Wishing) {
  const answer = Array.isArray(orders) ? { orders, missing: null } : orders;
  const track = (name: string) =>
    Promise.resolve(
      answer.missing === null
        ? { ...answer, orders: answer.orders.filter((order) => order.name === name) }
        : answer,
    );
  const own = { track, list: () => Promise.resolve(answer) } as unknown as OwnOrders;
  const actions = {
    byId: () => Promise.resolve(known ?? null),
    ofConversation: () => Promise.resolve(known === undefined ? [] : [known]),
  } as unknown as Actions;
  const shopify = {
    shop: () => Promise.resolve({ currency: 'USD' }),
    getProduct: () => Promise.resolve(product ?? null),
    goods: {
      returnable: (id: string) => Promise.resolve(returnable[id] ?? []),
      address: () => Promise.resolve(address ?? null),
    },
  } as unknown as Shopify;
  const defaults: Record<string, unknown> = { 'assistant.mode': 'automatic', 'actions.return_days': 30 };
  const live = {
    get: (name: string) => settings[name] ?? defaults[name] ?? 0,
  } as unknown as LiveSettings;
  const clock = { ms: () => Date.parse('2026-11-28T12:00:00Z') } as unknown as Clock;
  const answers = new WishAnswers(own, actions, new CustomerAnswers(actions, shopify, live));
  return {
    addresses: new AddressChanges(own, answers, shopify),
    returns: new Returns(own, answers, shopify, live, clock),
  };
}

/** A customer who writes this. */
export function writing(said = ''): ToolContext {
  const { signal } = new AbortController();
  const who = { phone: '+16505550101', customerId: 'c', conversationId: '1:c' };
  const words = { said: () => said, written: () => said };
  return { ...who, refs: new ShownRefs([]), language: 'en', signal, ...words };
}
