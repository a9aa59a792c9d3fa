import type { Answerer, ReplyContent, SendState, WhatsAppIdentity } from '@feelori/contracts';

/** One outgoing message of a turn; the parts together are the outbox. */
export interface TurnPart {
  i: number;
  content: ReplyContent;
  state: SendState;
  /** How often a POST was begun; part of the opaque data that statuses carry back. */
  attempt: number;
  /** How often it was sent again because nobody knew whether it had gone out; none when absent. */
  resends?: number;
  sendingAt: Date | null;
  /** Earliest time of the next try while `pending` after a refusal. */
  retryAt: Date | null;
  wamid: string | null;
  errorCode: number | null;
  sentAt: Date | null;
}

export interface ToolUse {
  name: string;
  ms: number;
  ok: boolean;
}

/** A product the customer was shown; `ref` is the short name the model may use for it in this conversation. */
export interface ShownProduct {
  ref: string;
  productId: string;
  title: string;
}

/** What was asked, what was decided, and the replies with their send states (collection `turns`). */
export interface Turn {
  /** `<conversationId>#<n>`: the first writer of a turn wins. */
  _id: string;
  conversationId: string;
  phoneNumberId: string;
  customerId: string;
  n: number;
  to: WhatsAppIdentity;
  inboundIds: string[];
  /** What the customer said, as plain words for history. */
  askedText: string;
  askedAt: Date;
  takenAt: Date;
  answeredAt: Date;
  answeredBy: Answerer;
  model: string | null;
  tools: ToolUse[];
  shown: ShownProduct[];
  tokens: { in: number; out: number };
  handoverReason: string | null;
  /** The customer asked to be left alone (stop) or to be answered again (start) in this turn. */
  consent: 'stop' | 'start' | null;
  parts: TurnPart[];
  /** When delivery must look at this turn again; null once every part is settled. */
  nextAt: Date | null;
}
