import type { LiveEvent } from '@feelori/contracts';

/** `reset`: something may have been missed, so load afresh. */
export type LiveNews = LiveEvent | { type: 'reset' };
export type LiveState = 'off' | 'connecting' | 'live' | 'waiting';
/** The state of the breaker in front of a system behind Feelori. */
export type BreakerNews = Extract<LiveEvent, { type: 'breaker.changed' }>;
