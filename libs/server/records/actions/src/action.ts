import type {
  ActionKind,
  ActionLine,
  ActionState,
  DeliveryAddress,
  Language,
  ReturnReason,
} from '@feelori/contracts';
import type { Audited } from '@feelori/platform/audit';

/** What is sent back, and what for. */
export interface ReturnDraft {
  /** Shopify's number of the thing in its parcel. */
  fulfillmentLineId: string;
  quantity: number;
  reason: ReturnReason;
  /** What is sent in its place; null where the money goes back. */
  instead: { variantId: string; title: string } | null;
}

/** What is to be done to which order, as the customer was shown it. */
export interface ActionDraft {
  /** Deterministic, by what is to be done: asking for the same twice is asking once. */
  key: string;
  kind: ActionKind;
  /** Shopify's number of it. */
  orderId: string;
  orderName: string;
  lines: ActionLine[];
  /** Null where it may not be told. */
  total: string | null;
  currency: string;
  /** Where it is to go, of an action that changes that. */
  address?: DeliveryAddress | null;
  /** What comes back, of a return or an exchange. */
  sentBack?: ReturnDraft | null;
  /** The customer's: they are told in it what became of it. */
  language: Language;
}

/** What a customer wants done to an order, from the question to the word of Shopify (collection `actions`). */
export interface Action extends ActionDraft, Audited {
  /** `<conversationId>#<key>` */
  _id: string;
  conversationId: string;
  state: ActionState;
  askedAt: Date;
  confirmedAt: Date | null;
  decidedAt: Date | null;
  /** User id of who approved or declined it; null where a rule of the shop did. */
  decidedBy: string | null;
  /** What the person who declined it told the customer. */
  note: string | null;
  /** When Shopify was asked to do it: from then on it is only looked up what became of it, never asked again. */
  sentAt: Date | null;
  /** Shopify said that it does it; null where its answer was lost. */
  accepted: boolean | null;
  /** How often Shopify was not to be reached before it was asked. */
  tries: number;
  endedAt: Date | null;
  /** The money went back, as Shopify has it. */
  refunded: boolean | null;
  /** Why it failed, in words for people of the shop. */
  problem: string | null;
  /** When what became of it was put into the outbox for the customer. */
  toldAt: Date | null;
  /** When a worker must look at it again; null when nobody has to. */
  nextAt: Date | null;
}

/** The id of an action in its conversation. */
export function actionId(conversationId: string, key: string): string {
  return `${conversationId}#${key}`;
}
