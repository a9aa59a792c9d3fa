import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { Assignee } from './conversation';

/** What a customer can have done to an order, with the shop's approval. */
export const ACTION_KINDS = ['cancel', 'address', 'return', 'exchange'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/**
 * How far it is: `asked` the customer · `confirmed` by them (or `withdrawn`), and waits for a person of the shop · `approved`
 * or `declined` · `running` at Shopify · `done`, `failed`, or `unknown` where Shopify never said which.
 */
export const ACTION_STATES = [
  'asked',
  'withdrawn',
  'confirmed',
  'approved',
  'declined',
  'running',
  'done',
  'failed',
  'unknown',
] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Why a conversation needs a person whose customer confirmed an action: the assistant has it still. */
export const ACTION_WAITS = 'action_waits';
/** Why it needs one where an action did not come to its end. */
export const ACTION_FAILED = 'action_failed';

/** Why something is sent back, in our words. */
export const RETURN_REASONS = [
  'too_small',
  'too_large',
  'unwanted',
  'not_as_described',
  'damaged',
  'wrong_item',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Where an order is sent. Personal: shown to its customer and the people of the shop, sent to Shopify, and told to nobody else. */
export interface DeliveryAddress {
  /** With the number of the house. */
  street: string;
  /** Flat, floor and the like; empty for none. */
  more: string;
  city: string;
  /** Empty where the country has none. */
  postcode: string;
  /** Code of the state or province; empty where it was not named. */
  province: string;
  /** ISO 3166 code of two letters. */
  country: string;
}

/** One thing of an order, as the action is about it. */
export interface ActionLine {
  title: string;
  quantity: number;
}

/** An action as people of the shop see it. Times are ISO 8601. */
export interface ActionView {
  /** Within its conversation. */
  key: string;
  kind: ActionKind;
  state: ActionState;
  /** With the shop's prefix, such as `#1001`. */
  orderName: string;
  lines: ActionLine[];
  /** Where it is to go, line by line; empty unless that is what changes. */
  address: string[];
  /** Why it is sent back; null unless it is. */
  reason: ReturnReason | null;
  /** What is sent in its place, such as "Linen Dress (L)"; null unless something is. */
  instead: string | null;
  /** What the order costs, as a decimal; null where that is not known. */
  total: string | null;
  currency: string;
  askedAt: string;
  confirmedAt: string | null;
  decidedAt: string | null;
  /** Who approved or declined it; null before, and where a rule of the shop did. */
  decidedBy: Assignee | null;
  /** What the person who declined it told the customer. */
  note: string | null;
  endedAt: string | null;
  /** Why it failed, in words for people of the shop. */
  problem: string | null;
}

export interface ActionList {
  items: ActionView[];
}

export const ACTION_DECISIONS = ['approve', 'decline'] as const;
export const ACTION_NOTE_MAX = 500;

/** Body of `POST /api/v1/conversations/:id/actions/:key/decision`. */
export class ActionDecision {
  @IsIn(ACTION_DECISIONS)
  decision!: (typeof ACTION_DECISIONS)[number];

  /** Goes to the customer with a refusal. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(ACTION_NOTE_MAX)
  @Matches(/\S/, { message: 'note holds nothing but spaces' })
  note?: string;
}
