import type { GoOn } from './go-on';
import type { PriceLimit } from './price-limit';
import type { Place } from './wish-of-one';

/** What the policy question is about. */
export type PolicyTopic = 'shipping' | 'returns' | 'privacy' | 'terms' | 'contact';

/** A look for products. */
export interface Goods {
  kind: 'search';
  terms: string[];
  priceMax: number | null;
  inStockOnly: boolean;
  size: string | null;
}

/** What a customer wants, as the scripted model understands it. */
export type Intent =
  | Goods
  /** What the shop does or not, asked with words for goods in it: what it has written is looked at first. */
  | { kind: 'service'; goods: Goods }
  /** Others than those shown, or those shown at another price. */
  | { kind: 'go_on'; how: GoOn; priceMax: number | null }
  /** To buy one of those shown, or others like it; `place` null: the one spoken of. */
  | { kind: 'buy'; place: Place | null; size: string | null }
  | { kind: 'similar'; place: Place | null }
  /** About a product already spoken of: is it there in this size / what does it cost / does it cost less than that. */
  | {
      kind: 'product';
      ref: string | null;
      title: string | null;
      size: string | null;
      limit: Omit<PriceLimit, 'rest'> | null;
    }
  | { kind: 'order'; name: string | null; all: boolean }
  /** `topic`: null for one that has no name of its own. */
  | { kind: 'policy'; topic: PolicyTopic | null }
  | { kind: 'cancel'; name: string | null }
  | { kind: 'human'; reason: 'asked_for_person' | 'change_order' | 'complaint' }
  | { kind: 'greeting'; reply: string }
  | { kind: 'thanks' }
  | { kind: 'unclear' };
