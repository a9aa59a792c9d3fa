import type { NewsKind } from '@feelori/contracts';

/** Why the customer was not told of something. */
export const UNTOLD_REASONS = [
  'too_old',
  'no_phone',
  'unknown_number',
  'two_customers',
  'number_changed_hands',
  'no_consent',
  'switched_off',
  'no_template',
  'template_unusable',
  'fact_missing',
] as const;
export type UntoldReason = (typeof UNTOLD_REASONS)[number];

/** One thing that happened to an order, and what became of telling it. */
export interface Notice {
  /** `<kind>`, or `<kind>-<fulfilment>`: once for each. */
  key: string;
  kind: NewsKind;
  at: Date;
  /** Null where it was put into the outbox. */
  untold: UntoldReason | null;
}

/** Why nothing is told yet, or any more. */
export type NoticesHold = 'quiet_hours' | 'shop_unreachable' | 'order_unknown' | 'erased';

/** What is to be told of one order, and was (collection `notices`). */
export interface OrderNotices {
  /** Shopify's number of the order. */
  _id: string;
  /** Ids of the webhooks that told of it last: one that comes again asks for nothing. */
  webhooks: string[];
  firstAt: Date;
  /** Whose it is; null while nobody was told. */
  conversationId: string | null;
  notices: Notice[];
  hold: NoticesHold | null;
  /** How often it was looked at in vain. */
  tries: number;
  /** When a worker must look at it; null when nobody has to. */
  nextAt: Date | null;
  /** A worker has it until then. */
  heldUntil: Date | null;
  expiresAt: Date;
}
