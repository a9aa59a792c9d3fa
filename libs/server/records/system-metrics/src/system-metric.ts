/** A minute of one process; an hour or a day of all of them. */
export type MetricsUnit = 'minute' | 'hour' | 'day';

/** What was counted in a span of time (collection `system_metrics`). */
export interface SystemMetric {
  /** Deterministic: writing a span again replaces it. */
  _id: string;
  unit: MetricsUnit;
  /** When the span begins. */
  at: Date;
  /** By name (`arrivals`, `answers:gemini`); never a number, id or text. */
  counts: Record<string, number>;
  /** By the bounds of `FIRST_ANSWER_SECONDS`. */
  firstAnswers: number[];
  /** When it is forgotten. */
  endsAt: Date;
}

/** From `from` up to, not including, `to`. */
export interface MetricsSpan {
  from: Date;
  to: Date;
}
