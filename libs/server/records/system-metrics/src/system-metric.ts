/** A minute of one process; an hour or a day of all of them. */
export type MetricsUnit = 'minute' | 'hour' | 'day';

/** What was counted. */
export interface CountedFigures {
  /** By name (`arrivals`, `answers:gemini`); never a number, id or text. */
  counts: Record<string, number>;
  /** By the bounds of `FIRST_ANSWER_SECONDS`. */
  firstAnswers: number[];
}

/** What one process counted in a minute, and which hour and day that is on the shop's clocks. */
export interface CountedMinute extends CountedFigures {
  at: Date;
  hour: Date;
  day: Date;
}

/** What was counted in a span of time (collection `system_metrics`). */
export interface SystemMetric extends CountedFigures {
  /** Deterministic: writing a span again replaces it. */
  _id: string;
  unit: MetricsUnit;
  /** When the span begins. */
  at: Date;
  /** When the hour begins that a minute belongs to; absent in larger spans, and where UTC's was meant. */
  hour?: Date;
  /** When the day begins that a minute or hour belongs to; absent in days, and where UTC's was meant. */
  day?: Date;
  /** How many minutes of processes it is made of: of two makings the one of fewer is the older one. */
  parts?: number;
  /** The next larger span was not made of it yet. */
  isFresh?: true;
}

/** From `from` up to, not including, `to`. */
export interface MetricsSpan {
  from: Date;
  to: Date;
}
