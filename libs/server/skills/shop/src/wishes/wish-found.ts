import type { Product } from '@feelori/edges/shopify';
import type { WishTap } from './wish-taps';

/** What a wish to be told came to. */
export type WishFound =
  /** Kept. `always`: also later than 24 hours after their last message. */
  | { kind: 'noted'; name: string; always: boolean }
  /** Nobody but a model said so yet: they are asked. */
  | { kind: 'ask'; name: string; tap: WishTap }
  /** Several variants are sold out, others are not: which one is meant? */
  | { kind: 'which'; name: string; rows: readonly { label: string; tap: WishTap }[] }
  | { kind: 'in_stock'; product: Product }
  /** They said STOP: nothing may be sent to them unasked. */
  | { kind: 'stopped' }
  /** The shop does not tell. */
  | { kind: 'off' }
  | { kind: 'gone' };
