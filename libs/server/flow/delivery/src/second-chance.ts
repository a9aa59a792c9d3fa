import type { ReplyContent } from '@feelori/contracts';
import { graphRule, plainerForm, withoutPicture } from '@feelori/edges/whatsapp';
import type { OutboxPart } from '@feelori/records/outbox';
import { retryPause } from './after-send';

/** How a failed part is tried again: not before `retryAt`, and with other content where the old one cannot go. */
export interface SecondChance {
  retryAt: Date;
  content?: ReplyContent;
}

/** Tries of a part that WhatsApp took and then reported as failed for a passing reason; each may have cost money. */
const TAKEN_TRIES = 4;
/** Meta does not say whether these were taken: once more, and no further. */
const UNSURE_TRIES = 2;

/** What may still be tried with a part that failed; null when it has failed for good. Pure. */
export function secondChance(part: OutboxPart, now: Date): SecondChance | null {
  if (part.state !== 'failed' || part.errorCode === null) return null;
  const { action, afterMs, beyondHelp } = graphRule(part.errorCode);
  switch (action) {
    case 'retry':
      return part.attempt < TAKEN_TRIES ? { retryAt: laterBy(now, part.attempt, afterMs) } : null;
    case 'retry_once':
      return part.attempt < UNSURE_TRIES ? { retryAt: laterBy(now, part.attempt, afterMs) } : null;
    case 'without_picture': {
      const content = withoutPicture(part.content);
      return content === null ? null : { retryAt: now, content };
    }
    case 'never': {
      // This number, this version or this catalogue does not take the form; the facts in it go all the same.
      const content = beyondHelp === true ? null : plainerForm(part.content);
      return content === null ? null : { retryAt: now, content };
    }
    case 'pause':
    case 'window':
    case 'opted_out':
    case 'auth':
      return null;
  }
}

function laterBy(now: Date, attempt: number, afterMs: number | undefined): Date {
  return new Date(now.getTime() + retryPause(attempt, afterMs));
}
