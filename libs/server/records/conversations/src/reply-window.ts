import { isWindowOpen, windowEndsMs } from '@feelori/contracts';
import type { Conversation } from './conversation';

type Known = Pick<Conversation, 'lastCustomerAt' | 'windowClosedFor'>;

/**
 * When WhatsApp's window ends, in milliseconds since 1970; null where the customer never wrote. Once WhatsApp said that it is
 * closed, it was over with the customer's last message: what WhatsApp says wins over what our clock says. Pure.
 */
export function replyWindowEndsMs({ lastCustomerAt, windowClosedFor }: Known): number | null {
  if (lastCustomerAt === null) return null;
  const isRefused = windowClosedFor !== undefined && lastCustomerAt <= windowClosedFor;
  return isRefused ? lastCustomerAt.getTime() : windowEndsMs(lastCustomerAt);
}

/** Whether words of one's own may still go out at that time; not where the customer never wrote. Pure. */
export function isReplyWindowOpen(conversation: Known, nowMs: number): boolean {
  const endsMs = replyWindowEndsMs(conversation);
  return endsMs !== null && isWindowOpen(endsMs, nowMs);
}
