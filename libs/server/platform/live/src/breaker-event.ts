import type { BreakerView, LiveEvent } from '@feelori/contracts';

/** How a breaker stands, as consoles are told. */
export function breakerEvent({ name, state, opensUntil }: BreakerView): LiveEvent {
  return { type: 'breaker.changed', name, state, opensUntil };
}
