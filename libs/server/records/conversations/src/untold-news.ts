import type { CompareAndSet } from '@feelori/platform/mongo';
import type { Conversation } from './conversation';
import type { ActivitySummary } from './conversation-activity';

/** In the lists of who works. */
export const OPEN = { status: null, snoozedUntil: null };

/** What news that the conversation was never told changes in it, while it is as it was read. Pure. */
export function untoldNews(
  { lastAt, lastCustomerAt }: Conversation,
  { lastText, lastMessageId, lastAt: wroteAt }: ActivitySummary,
): Pick<CompareAndSet, 'when' | 'set'> {
  return {
    when: { lastAt, lastCustomerAt },
    set: {
      ...{ lastText, lastMessageId, lastFrom: 'customer', ...OPEN },
      lastCustomerAt: wroteAt,
      lastAt: lastAt > wroteAt ? lastAt : wroteAt,
    },
  };
}
