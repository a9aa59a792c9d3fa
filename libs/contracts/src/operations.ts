import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import type { Assignee } from './conversation';
import type { BreakerState, BreakerView } from './live-events';

/** What failed: an answer or a send that was given up, or something that came in and was not understood. */
export const FAILURE_KINDS = ['dead_letter', 'quarantined'] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Failures that one request replays at most; the rest is there for the next. */
export const REPLAY_MAX = 200;
/** Failures of one cause that are listed. */
export const FAILURES_LISTED = 100;

/** All failures of one cause that nobody dealt with, and what to do about them. */
export interface FailureCause {
  kind: FailureKind;
  reason: string;
  count: number;
  oldestAt: string;
  newestAt: string;
  /** What happened, and what a person can do about it. */
  title: string;
  remedy: string;
}

export interface FailureRow {
  kind: FailureKind;
  id: string;
  reason: string;
  at: string;
  /** How often it was tried; null for what came in. */
  attempts: number | null;
  conversationId: string | null;
}

/** What is known of one failure; texts are hidden from those who may not see them. */
export interface FailureTrace extends FailureRow {
  /** What a replay would do now. */
  verdict: ReplayVerdict;
  /** What happened, in its order. */
  steps: { what: string; at: string | null }[];
  /** What the customer asked, what was to be said, or what came in; each with its name. */
  texts: { name: string; text: string }[];
  masked: boolean;
  /** What of it a person may write anew before it is replayed; empty where nothing of it is theirs to write. */
  editable: EditableText[];
}

/** Longest text of a failure that is edited by hand. */
export const EDITED_TEXT_MAX = 60_000;

/** A text of a failure that may be written anew. */
export interface EditableText {
  /** The part of the answer; null for a webhook's body. */
  part: number | null;
  name: string;
  /** As it would go now; null for somebody who may not see it. */
  text: string | null;
  max: number;
  edited: boolean;
}

/**
 * What becomes of a failure that is replayed. `replay`: it is tried again. The others say why it is not, so that nobody
 * is answered twice.
 */
export const REPLAY_VERDICTS = [
  'replay',
  'gone',
  'under_way',
  'nothing_left',
  'may_have_arrived',
  'answered_since',
  'taken_since',
  'window_closed',
  'too_old',
  'fragment',
] as const;
export type ReplayVerdict = (typeof REPLAY_VERDICTS)[number];

export interface ReplayReport {
  dryRun: boolean;
  results: { id: string; verdict: ReplayVerdict }[];
  /** Failures of this cause that were not looked at; a further request takes them. */
  left: number;
}

export interface DependencyView {
  name: string;
  state: 'up' | 'degraded' | 'down';
  latencyMs: number | null;
  breaker: BreakerState | null;
  since: string | null;
  /** What is the matter, and what a person can do about it; null where that is not known. */
  reason: string | null;
  remedy: string | null;
}

/**
 * What happens to a breaker. `opened`: too much failed · `half_open`: one call tried whether it works again · `closed`: it
 * did · `forced`, `reset`: a person opened or closed it.
 */
export const BREAKER_CHANGES = ['opened', 'half_open', 'closed', 'forced', 'reset'] as const;
export type BreakerChange = (typeof BREAKER_CHANGES)[number];

/** A line of a breaker's history. */
export interface BreakerPast {
  what: BreakerChange;
  /** ISO 8601; of several tries in a row the first. */
  at: string;
  lastAt: string;
  times: number;
  /** Failures in a row before it. */
  failures: number;
  by: Assignee | null;
}

/** What of the shop is remembered for a while; the assistant and its tools ask there before they ask Shopify. */
export const CACHE_AREAS = ['searches', 'products', 'variants', 'prices', 'shop'] as const;
export type CacheAreaName = (typeof CACHE_AREAS)[number];

/** How an area of the cache stands, in all processes together; null where Redis does not say. */
export interface CacheView {
  area: CacheAreaName;
  /** So long an answer is remembered. */
  seconds: number;
  /** Answers that are remembered now. */
  entries: number | null;
  /** Age of the oldest of them. */
  oldestSeconds: number | null;
  /** Questions of this hour and the one before, and how many of them cost Shopify nothing. */
  asked: number | null;
  known: number | null;
  /** When it was cleared last, by a person or since the shop changed; within a day. */
  clearedAt: string | null;
}

/** How the product runs, at one glance; null where it cannot be known now. */
export interface OperationsView {
  at: string;
  dependencies: DependencyView[];
  breakers: BreakerView[];
  oldestUnansweredSeconds: number | null;
  queues: { name: string; waiting: number; delayed: number; active: number }[] | null;
  workers: { id: string; secondsAgo: number; lagMs: number | null; version: string | null }[] | null;
  caches: CacheView[];
  causes: FailureCause[];
}

/** A reason is one stable word. */
const REASON = /^[a-z_]{1,60}$/;
const ID_MAX = 400;

/** Query of `GET /api/v1/operations/failures`. */
export class FailuresQuery {
  @IsIn(FAILURE_KINDS)
  kind!: FailureKind;

  @IsString()
  @Matches(REASON, { message: 'reason is a word' })
  reason!: string;
}

/** Replays one failure, or where `id` is left out all of a cause. */
export class ReplayRequest {
  @IsIn(FAILURE_KINDS)
  kind!: FailureKind;

  @IsString()
  @Matches(REASON, { message: 'reason is a word' })
  reason!: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(ID_MAX)
  id?: string;

  /** Says what would happen, and does nothing. */
  @IsBoolean()
  dryRun!: boolean;
}

/** One failure, by what its row says. */
export class FailureRequest {
  @IsIn(FAILURE_KINDS)
  kind!: FailureKind;

  @IsString()
  @MinLength(1)
  @MaxLength(ID_MAX)
  id!: string;
}

/** Writes a text of a failure anew, to be used by its replay; what it said first is kept. */
export class FailureEditRequest extends FailureRequest {
  /** The part of an answer; left out for the body of a webhook. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  part?: number;

  @IsString()
  @MinLength(1)
  @MaxLength(EDITED_TEXT_MAX)
  @Matches(/\S/, { message: 'text holds nothing but spaces' })
  text!: string;
}

/** A person opens a breaker, so that nothing is asked of it, or closes it whatever was counted. */
export class BreakerRequest {
  @IsIn(['open', 'closed'])
  to!: 'open' | 'closed';
}
