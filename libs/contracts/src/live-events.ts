import type { Assignee, ConversationRow, InboxCounts } from './conversation';
import type { FlagName } from './flags';
import type { LiveSettingName } from './live-settings';

/** What the server tells open consoles. */
export type LiveEvent =
  /** `row` is how it is now; where it is missing, whoever shows it asks. */
  | { type: 'conversation.changed'; conversationId: string; row?: ConversationRow }
  /** What the views of whoever hears this hold now. */
  | { type: 'counts.changed'; counts: InboxCounts }
  /** What `by` did with a conversation of `from` (both people of the shop): took it, asked for it, gave it to the assistant, ended it. */
  | {
      type:
        'conversation.taken' | 'conversation.wanted' | 'conversation.handed_back' | 'conversation.resolved';
      conversationId: string;
      from: string;
      by: Assignee;
    }
  /** A person changed a setting. */
  | { type: 'settings.changed'; name: LiveSettingName }
  /** A person changed a flag; `why` where Feelori took it back by itself. */
  | { type: 'flags.changed'; name: FlagName; why: string | null }
  /** `by` gave a conversation to `to`, took it from `to` for somebody else, or called `to` in a note. */
  | {
      type: 'conversation.assigned' | 'conversation.unassigned' | 'conversation.mentioned';
      conversationId: string;
      to: string;
      by: Assignee;
    }
  /** What a customer wants done to an order came further. */
  | { type: 'action.changed'; conversationId: string; key: string }
  /** Somebody of the shop gets new hand-overs from now on, or does not any more. */
  | { type: 'availability.changed'; personId: string; available: boolean }
  /** Articles were written, changed or removed, or an unanswered question was settled. */
  | { type: 'knowledge.changed' }
  /** Labels were made, changed or removed. */
  | { type: 'labels.changed' }
  /** Macros were made, changed or removed. */
  | { type: 'macros.changed' }
  /** Saved replies were made, changed or removed. */
  | { type: 'saved_replies.changed' }
  /** A text that customers read was changed. */
  | { type: 'texts.changed' }
  /** `opensUntil` (ISO 8601): from then on nobody knows how it is, until it is asked again; null when closed or being asked. */
  | { type: 'breaker.changed'; name: string; state: BreakerState; opensUntil: string | null };

export const BREAKER_STATES = ['closed', 'open', 'half_open'] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

/** How a circuit breaker stands, as consoles and health checks show it. */
export interface BreakerView {
  name: string;
  state: BreakerState;
  failures: number;
  /** ISO 8601; when the next probe is allowed, null unless open. */
  opensUntil: string | null;
  /** ISO 8601; since when it has not been closed, null when it is. */
  since: string | null;
  /** A person opened it. */
  forced: boolean;
}
