import type { ShopOrder } from '@feelori/edges/shopify';

/** What a turn found out about a wish to cancel, and so what the customer is told. */
export type CancelFound =
  /** They are asked whether they want it. */
  | { kind: 'ask'; order: ShopOrder; key: string }
  /** They are asked which one. */
  | { kind: 'which'; orders: ShopOrder[] }
  | { kind: 'cancelled' | 'waits' | 'confirmed' | 'confirmed_by_rule' | 'withdrawn'; order: string }
  /** A person sees to it; `order` is null where none is known. */
  | { kind: 'person'; order: string | null; why: 'shipped' | 'in_work' | 'partly' | null };
