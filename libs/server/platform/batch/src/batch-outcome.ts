/** What one item of a batch came to; a failure of its own leaves the others alone. */
export type Outcome<R> = { ok: true; value: R } | { ok: false; error: unknown };

export interface BatchResult<R> {
  /** One for each item, in their order. */
  outcomes: readonly Outcome<R>[];
  /** Goes on once the items have their answers; the slot stays taken until it resolves. Never rejects. */
  after?: () => Promise<void>;
}

/** The result of a batch that went through as a whole. */
export function allDone<R>(values: readonly R[]): BatchResult<R> {
  return { outcomes: values.map((value) => ({ ok: true, value })) };
}
