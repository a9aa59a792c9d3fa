import { Type } from 'class-transformer';
import { IsIn, IsISO8601, Matches, MaxLength } from 'class-validator';

/** Days that Home looks at, the present one included. */
export const USAGE_DAYS = [1, 7, 30, 90] as const;
export type UsageDays = (typeof USAGE_DAYS)[number];

/** Upper bounds, in seconds, of the times a customer waited for the answer to what they wrote; what took longer comes last. */
export const FIRST_ANSWER_SECONDS = [2, 5, 10, 20, 30, 60, 120, 300, 900, 3_600] as const;

/** What the product did in an hour or a day, also where that is nothing. */
export interface UsagePoint {
  /** When it begins (ISO 8601). */
  at: string;
  /**
   * By name: `arrivals`, `turns`, `alone`, `drafts`, `orders_helped`, `unanswered`, `answers:gemini`, `replies:console`,
   * `handovers:asked_for_person`, `guards:grounding`, `languages:es`, `sends:sent`, `undelivered:send_failed`, `errors:http`; in millionths
   * `model_cost:gemini` (US dollars) and `message_cost:service` (the price list's currency).
   */
  counts: Record<string, number>;
  /** How many customers were answered within each of `FIRST_ANSWER_SECONDS`, and later than all of them. */
  firstAnswers: number[];
}

/** What models cost today, and may. */
export interface DayBudget {
  /** US dollars, of the present day of the shop's clocks. */
  spent: number;
  /** 0: there is no limit. */
  limit: number;
  /** Who may be asked: all models, the cheap ones, or none, so that the rules answer. */
  level: 'all' | 'cheap' | 'none';
}

/** Answer of `GET /api/v1/insights/usage`: hours of today, or days of the others, as the shop's clocks show them. */
export interface UsageReport {
  days: UsageDays;
  step: 'hour' | 'day';
  /** IANA name. */
  timeZone: string;
  /** When the last point ends (ISO 8601). */
  to: string;
  points: UsagePoint[];
  /** The points of as many days before, the last one up to the same time of its day. */
  before: UsagePoint[];
  budget: DayBudget;
  /** Currency of `message_cost`. */
  currency: string;
}

/** Query of `GET /api/v1/insights/usage` and of the same as a file. */
export class UsageQuery {
  @Type(() => Number)
  @IsIn(USAGE_DAYS)
  days!: UsageDays;
}

/** Conversations behind a point that are named at most. */
export const BEHIND_MOST = 50;
/** Names of figures that one question takes. */
export const FIGURES_MAX = 20;
const FIGURES =
  /^[a-z][a-z0-9_]{0,39}(?::[a-z][a-z0-9_]{0,39})?(?:,[a-z][a-z0-9_]{0,39}(?::[a-z][a-z0-9_]{0,39})?){0,19}$/;
/** Days that one question covers at most: a reason's bar stands for the whole look. */
export const BEHIND_DAYS_MAX = 92;

/** Query of `GET /api/v1/insights/conversations`: in which conversations was this counted? */
export class BehindQuery {
  /** Names of counts of turns, `replies` or `undelivered`, with commas between them: `handovers:refund,handovers:angry`. */
  @MaxLength(FIGURES_MAX * 82)
  @Matches(FIGURES, { message: 'figures must be names of figures with commas between them' })
  figures!: string;

  @IsISO8601({ strict: true })
  from!: string;

  @IsISO8601({ strict: true })
  to!: string;
}

/** A conversation in which something was counted. */
export interface ConversationBehind {
  id: string;
  customerName: string;
  /** When it was counted there last (ISO 8601). */
  at: string;
}

/** The newest first. */
export interface ConversationsBehind {
  items: ConversationBehind[];
  /** There are more than are named here. */
  isMore: boolean;
}
