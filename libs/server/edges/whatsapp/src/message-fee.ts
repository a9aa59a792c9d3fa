import type { WhatsAppIdentity } from '@feelori/contracts';
import { PRICE_LIST, type PriceList } from './price-list';
import { pricesFor } from './prices-for';

/** As WhatsApp counts messages of a shop; `service` is every one that is no template. */
export const FEE_CATEGORIES = ['marketing', 'utility', 'service'] as const;
export type FeeCategory = (typeof FEE_CATEGORIES)[number];

/** What one delivered message costs by the price list; `amount` is null where the country has no price. */
export interface MessageFee {
  category: FeeCategory;
  amount: number | null;
  currency: string;
}

/** What tells the category of a message. */
export interface FeeKind {
  template: boolean;
  /** A template of the category marketing. */
  offer: boolean;
}

/** Before service messages were paid for, they cost nothing; since then, what utility messages do. Pure. */
export function messageFee(
  to: WhatsAppIdentity,
  kind: FeeKind,
  at: Date,
  list: PriceList = PRICE_LIST,
): MessageFee {
  const category = categoryOf(kind);
  const { currency } = list;
  if (category === 'service' && at.toISOString().slice(0, 10) < list.serviceSince) {
    return { category, amount: 0, currency };
  }
  const { prices } = pricesFor(to, list);
  const amount = prices === null ? null : category === 'marketing' ? prices.marketing : prices.utility;
  return { category, amount, currency };
}

function categoryOf({ template, offer }: FeeKind): FeeCategory {
  if (!template) return 'service';
  return offer ? 'marketing' : 'utility';
}
