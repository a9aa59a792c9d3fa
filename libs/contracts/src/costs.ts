import { IsISO8601 } from 'class-validator';

/** Days that one look at the costs covers at most. */
export const COST_DAYS_MAX = 92;

/** Query of `GET /api/v1/insights/costs`. */
export class CostQuery {
  @IsISO8601({ strict: true })
  from!: string;

  @IsISO8601({ strict: true })
  to!: string;
}

/** What one day of the shop's clocks cost. */
export interface CostDay {
  /** ISO 8601 date. */
  day: string;
  /** By vendor, in US dollars. */
  models: Record<string, number>;
  /** By category (`service`, `utility`, `marketing`), by WhatsApp's price list and in its currency. */
  messages: Record<string, number>;
  /** Messages that WhatsApp took. */
  sent: number;
}

/** Which price list messages were counted by. */
export interface FeeSource {
  since: string;
  source: string;
  currency: string;
  /** Since when messages that are no templates are paid for (ISO 8601 date). */
  serviceSince: string;
}

export interface CostReport {
  days: CostDay[];
  fees: FeeSource;
}

/** What a conversation, or all conversations of a customer, cost until now. */
export interface CostTotal {
  turns: number;
  /** US dollars, as far as prices were set. */
  models: number;
  /** Questions to models for which no price was set. */
  unpriced: number;
  /** Messages that WhatsApp took, and what they cost by its price list; null where the country has no price. */
  sent: number;
  messages: number | null;
  currency: string;
}
