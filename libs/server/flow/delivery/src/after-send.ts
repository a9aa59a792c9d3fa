import type { SendOutcome } from '@feelori/edges/whatsapp';
import type { TurnPart } from '@feelori/records/turns';

/** What is written about a part after its send. */
export interface SendRecord {
  outcome: Pick<TurnPart, 'state'> & Partial<Pick<TurnPart, 'wamid' | 'errorCode' | 'retryAt' | 'sentAt'>>;
  /** A person has to know: the customer did not get this. */
  handover: string | null;
  /** Stable word for a dead letter; null when the part is not given up. */
  deadLetter: string | null;
}

/** Tries of one part that WhatsApp refused for now or that could not be sent at all. */
const REFUSED_TRIES = 12;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Pause before the next try: what WhatsApp asks for, else 4^n seconds (its rule for the pair limit), capped. */
export function retryPause(attempt: number, asked: number | undefined): number {
  const grown = FIRST_PAUSE_MS * 4 ** Math.min(attempt - 1, 6);
  return Math.min(Math.max(asked ?? 0, grown), LONGEST_PAUSE_MS);
}

/** Sorts the outcome of try number `attempt` into a new state (reference reliability §2.5, whatsapp §5.4). Pure. */
export function afterSend(outcome: SendOutcome, attempt: number, at: Date): SendRecord {
  const quiet = { handover: null, deadLetter: null };
  switch (outcome.kind) {
    case 'accepted':
      return { ...quiet, outcome: { state: 'sent', wamid: outcome.wamid, errorCode: null, sentAt: at } };
    case 'unknown':
      return { ...quiet, outcome: { state: 'unknown' } };
    case 'not_sent':
      if (outcome.reason === 'no_address') return givenUp(null, 'no_address');
      return again(attempt, at, undefined, null);
    case 'refused':
      if (outcome.windowClosed) return { ...givenUp(outcome.code, 'window_closed'), deadLetter: null };
      if (!outcome.retryable && !outcome.pause) return givenUp(outcome.code, 'send_failed');
      return again(attempt, at, outcome.retryAfterMs, outcome.code);
  }
}

function again(attempt: number, at: Date, asked: number | undefined, code: number | null): SendRecord {
  if (attempt >= REFUSED_TRIES) return givenUp(code, 'send_failed');
  const retryAt = new Date(at.getTime() + retryPause(attempt, asked));
  return { outcome: { state: 'pending', retryAt, errorCode: code }, handover: null, deadLetter: null };
}

function givenUp(code: number | null, reason: string): SendRecord {
  return { outcome: { state: 'failed', errorCode: code }, handover: reason, deadLetter: reason };
}
