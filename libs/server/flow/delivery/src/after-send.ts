import { graphRule, type TriedOutcome } from '@feelori/edges/whatsapp';
import type { OutboxPart } from '@feelori/records/outbox';

/** What is written about a part after its send. */
export type PartOutcome = Pick<OutboxPart, 'state'> &
  Partial<Pick<OutboxPart, 'wamid' | 'errorCode' | 'retryAt' | 'sentAt'>>;

/** Tries of one part that WhatsApp refused for now or that could not be sent at all. */
const REFUSED_TRIES = 12;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Pause before the next try: what WhatsApp asks for, else 4^n seconds (its rule for the pair limit), capped. */
export function retryPause(attempt: number, asked: number | undefined): number {
  const grown = FIRST_PAUSE_MS * 4 ** Math.min(attempt - 1, 6);
  return Math.min(Math.max(asked ?? 0, grown), LONGEST_PAUSE_MS);
}

/**
 * Sorts the outcome of a try into a new state of its part (docs/reliability.md §4). `tried` is the
 * part while it was sent: this try counted, and the code its last try was refused with. Pure.
 */
export function afterSend(
  outcome: TriedOutcome,
  tried: Pick<OutboxPart, 'attempt' | 'errorCode'>,
  at: Date,
): PartOutcome {
  const { attempt } = tried;
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent', wamid: outcome.wamid, errorCode: null, sentAt: at };
    case 'unknown':
      return { state: 'unknown' };
    case 'not_sent':
      return outcome.reason === 'no_address' ? failed(null) : again(attempt, at, undefined, null);
    case 'refused':
      if (isUnsure(outcome.code) && isUnsure(tried.errorCode)) {
        return { state: 'unknown', errorCode: outcome.code };
      }
      if (!outcome.retryable && !outcome.pause) return failed(outcome.code);
      return again(attempt, at, outcome.retryAfterMs, outcome.code);
  }
}

/** Meta does not say whether such a message was taken: the second time in a row it counts as perhaps sent. */
function isUnsure(code: number | null): boolean {
  return code !== null && graphRule(code).action === 'retry_once';
}

function again(attempt: number, at: Date, asked: number | undefined, code: number | null): PartOutcome {
  if (attempt >= REFUSED_TRIES) return failed(code);
  const retryAt = new Date(at.getTime() + retryPause(attempt, asked));
  return { state: 'pending', retryAt, errorCode: code };
}

function failed(code: number | null): PartOutcome {
  return { state: 'failed', errorCode: code };
}
