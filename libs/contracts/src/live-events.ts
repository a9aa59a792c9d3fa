import type { Assignee } from './conversation';

/** What the server tells open consoles: ids and who of the shop did it; the console asks for the rest. */
export type LiveEvent =
  | { type: 'conversation.changed'; conversationId: string }
  /** `by` took it from `from`, or asks `from` for it; both are ids of people of the shop. */
  | { type: 'conversation.taken' | 'conversation.wanted'; conversationId: string; from: string; by: Assignee }
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
