import type { PolicyTopic, Product, ShopOrder } from '@feelori/edges/shopify';

/** A person is asked to come: why, in one stable word, and what the model tells them in its own. */
export interface Handover {
  reason: string;
  summary?: string;
}

/** What tools returned in this turn: all that an answer may state, and what the customer is shown of it. */
export interface Facts {
  /** Products in the order to show them; `asked` says whether one was asked for by name. */
  products: Product[];
  /** The words of the last search, also when nothing was found. */
  searched: { words: string; priceMax: number | null } | null;
  orders: ShopOrder[];
  /** Set when orders were asked for and could not be given; one value for "none" and "not yours". */
  ordersMissing: 'not_found' | 'no_number' | 'too_many' | null;
  policies: { topic: PolicyTopic; text: string; url: string | null }[];
  handover: Handover | null;
}

export function emptyFacts(): Facts {
  return { products: [], searched: null, orders: [], ordersMissing: null, policies: [], handover: null };
}

/** True when no tool returned anything, not even that there is nothing of the kind. */
export function nothingKnown(facts: Facts): boolean {
  const { products, searched, orders, ordersMissing, policies, handover } = facts;
  const lists = [products, orders, policies];
  return lists.every((list) => list.length === 0) && !searched && !ordersMissing && !handover;
}

/** Facts of two calls together; the later one's search and products are what is shown. */
export function mergeFacts(before: Facts, after: Facts): Facts {
  const found = after.products.length > 0;
  return {
    products: found ? after.products : before.products,
    searched: after.searched ?? before.searched,
    orders: [
      ...before.orders,
      ...after.orders.filter((one) => !before.orders.some((o) => o.name === one.name)),
    ],
    ordersMissing: after.ordersMissing ?? before.ordersMissing,
    policies: [...before.policies, ...after.policies],
    handover: after.handover ?? before.handover,
  };
}
