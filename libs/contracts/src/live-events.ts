import type { Assignee } from './conversation';

/** What the server tells open consoles: ids and who of the shop did it; the console asks for the rest. */
export type LiveEvent =
  | { type: 'conversation.changed'; conversationId: string }
  /** What `by` did with a conversation of `from` (both people of the shop): took it, asked for it, gave it to the assistant. */
  | {
      type: 'conversation.taken' | 'conversation.wanted' | 'conversation.handed_back';
      conversationId: string;
      from: string;
      by: Assignee;
    }
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
}
