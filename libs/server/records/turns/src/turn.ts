import type { Answerer } from '@feelori/contracts';
import type { Making, MakingWords } from './making';

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

/** What was looked for last, so that the next turn can go on with it: "show me more", "the cheaper one". */
export interface LastLook {
  terms: string[];
  category: string | null;
  priceMin: number | null;
  priceMax: number | null;
  inStockOnly: boolean;
  size: string | null;
  colour: string | null;
  sort: string | null;
  /** What was not to be among them: "black"; absent in records of before and where nothing was said of it. */
  without?: string[];
  /** The number of the product that others are to be like; then the rest says nothing. */
  similarTo: string | null;
  /** Numbers of the products that were shown for it, the newest last. */
  seen: string[];
  /** What was shown last, with the lowest price of each. */
  page: { productId: string; price: number }[];
}

/** `gave_up`: the customer got a kind text, and a person is asked to step in; `silent`: nothing was said. */
export const TURN_DECISIONS = ['answered', 'gave_up', 'silent'] as const;
export type Decision = (typeof TURN_DECISIONS)[number];

/**
 * The record of one turn of the assistant (collection `turns`): what was asked, what was decided, and what it took.
 * Every turn has one, also when nothing was said. What was said stands in the outbox, whose entry decides the turn.
 */
export interface Turn {
  /** `<conversationId>#<n>` */
  _id: string;
  conversationId: string;
  phoneNumberId: string;
  customerId: string;
  n: number;
  inboundIds: string[];
  /** What the customer said, as plain words for history. */
  askedText: string;
  askedAt: Date;
  takenAt: Date;
  endedAt: Date;
  /** Tries it took, the one that ended it included. */
  attempts: number;
  decision: Decision;
  /** Why nothing was said, or why it was given up; null for an answer. */
  reason: string | null;
  /** The outbox entry with what was said; null when nothing was. */
  entryId: string | null;
  answeredBy: Answerer | null;
  model: string | null;
  tools: ToolUse[];
  shown: ShownProduct[];
  /** Absent or null where no products were shown. */
  look?: LastLook | null;
  tokens: { in: number; out: number };
  handoverReason: string | null;
  /** What the model tells the person who takes over. */
  handoverSummary: string | null;
  /** The customer asked to be left alone (stop) or to be answered again (start) in this turn. */
  consent: 'stop' | 'start' | null;
  /** Null where nothing was made, or nobody knows any more how; absent in records from before it was kept. */
  making?: Making | null;
  makingWords?: MakingWords | null;
  /** What it was counted as: names of figures such as `handovers:refund`. Absent in records from before it was kept. */
  figures?: string[];
  /** What flags were for its customer: `closest_products:on`. Absent in records from before it was kept. */
  flags?: string[];
}
