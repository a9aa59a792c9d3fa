/** What came of one webhook that was posted to the API. */
export interface WebhookAnswer {
  /** When it was posted, and when its outcome was known; milliseconds. */
  beganAt: number;
  at: number;
  /** The HTTP status, or how it failed: no connection, a connection that broke, no answer within the sender's deadline. */
  outcome: number | 'refused' | 'reset' | 'timeout';
}

/** The API's end is noticed by us a little before or after its connections break. */
const SLACK_MS = 1_000;

/**
 * Counts outcomes: by HTTP status, `refused`, `reset` (the API died while it had the webhook), `reset_alive` (the
 * connection broke although the API lived) and `timeout`. `apiEnds` are the moments at which the API died.
 */
export function countOutcomes(
  answers: readonly WebhookAnswer[],
  apiEnds: readonly number[],
): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const answer of answers) {
    const died = apiEnds.some((end) => end >= answer.beganAt - SLACK_MS && end <= answer.at + SLACK_MS);
    const code = answer.outcome === 'reset' && !died ? 'reset_alive' : String(answer.outcome);
    codes[code] = (codes[code] ?? 0) + 1;
  }
  return codes;
}

const EXPECTED = new Set(['200', '503', 'refused', 'reset']);

/** The codes that a webhook must not be answered with, whatever dies. */
export function unexpectedCodes(codes: Readonly<Record<string, number>>): string[] {
  return Object.keys(codes).filter((code) => !EXPECTED.has(code));
}
