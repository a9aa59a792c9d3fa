import type { NamedProduct } from '@feelori/skills/shop';
import { type BuyWish, buyWishIn } from './asks-to-buy';
import type { Intent } from './read-intent';

/** To buy something. */
export interface BuyIntent {
  kind: 'buy';
  wish: BuyWish;
  /** What is asked for where nothing was shown that could be meant. */
  otherwise: PlainIntent;
  /** What the text replies to. */
  quoted?: readonly NamedProduct[];
}

export type PlainIntent = Exclude<Intent, BuyIntent>;

/** The same as a wish to buy, where the text says so and asks for nothing else. Pure. */
export function buyIntentOf(otherwise: PlainIntent, text: string): BuyIntent | null {
  const wish = mayBuy(otherwise) ? buyWishIn(text) : null;
  return wish === null ? null : { kind: 'buy', wish, otherwise };
}

/** An order, a policy, others of what was shown or a price limit are asked for, not to buy what was shown. */
function mayBuy(intent: PlainIntent): boolean {
  switch (intent.kind) {
    case 'search':
      return intent.priceMin === null && intent.priceMax === null && intent.sort === undefined;
    case 'greeting':
    case 'thanks':
    case 'shown_product':
    case 'nth':
    case 'robot':
    case 'unclear':
      return true;
    case 'order':
    case 'orders':
    case 'for_person':
    case 'unknown':
    case 'policy':
    case 'go_on':
      return false;
  }
}
