import type { Returnable, ShopOrder } from '@feelori/edges/shopify';
import type { ActionDraft } from '@feelori/records/actions';
import type { AddressPart, WishKind, WishProblem } from '../words/wish-word-list';

/** Something that can be sent back, and the order it is of. */
export interface OrderItem {
  order: ShopOrder;
  item: Returnable;
}

/** A variant that can be sent in the place of another one. */
export interface InsteadOf {
  variantId: string;
  /** Such as "L / Blue". */
  label: string;
}

/** What a turn found out about a wish, and so what the customer is told. */
export type WishFound =
  /** They are asked whether they want it. */
  | { kind: 'ask'; order: ShopOrder; draft: ActionDraft }
  /** They are asked for which order, of which thing, why, for what, or where to. */
  | { kind: 'which'; wish: WishKind; orders: readonly ShopOrder[] }
  | { kind: 'item'; wish: 'return' | 'exchange'; items: readonly OrderItem[] }
  | { kind: 'why'; item: OrderItem }
  | { kind: 'instead'; item: OrderItem; choices: readonly InsteadOf[] }
  | { kind: 'address'; order: ShopOrder; missing: AddressPart | null }
  | { kind: 'waits' | 'confirmed' | 'by_rule' | 'withdrawn'; wish: WishKind; order: string }
  /** A person sees to it; `order` is null where none is known. */
  | { kind: 'person'; order: string | null; why: WishProblem | null };
