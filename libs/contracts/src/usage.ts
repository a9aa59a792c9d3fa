import { IsISO8601 } from 'class-validator';

/** Days that one look at the figures covers at most. */
export const USAGE_DAYS_MAX = 92;

/** Upper bounds, in seconds, of the times a customer waited for the answer to what they wrote; what took longer comes last. */
export const FIRST_ANSWER_SECONDS = [2, 5, 10, 20, 30, 60, 120, 300, 900, 3_600] as const;

/** What the product did in one hour. */
export interface UsagePoint {
  /** When it begins (ISO 8601). */
  at: string;
  /** By name: `arrivals`, `answers:gemini`, `handovers:asked_for_person`, `sends:sent`, `guard:ungrounded`, `errors:http`. */
  counts: Record<string, number>;
  /** How many customers were answered within each of `FIRST_ANSWER_SECONDS`. */
  firstAnswers: number[];
}

/** The hours of a span, and those of the span of the same length before it. */
export interface UsageReport {
  points: UsagePoint[];
  before: UsagePoint[];
}

/** Query of `GET /api/v1/insights/usage`. */
export class UsageQuery {
  @IsISO8601({ strict: true })
  from!: string;

  @IsISO8601({ strict: true })
  to!: string;
}
