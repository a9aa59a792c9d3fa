import type { BreakerView } from '@feelori/contracts';
import type { RedisView } from '@feelori/platform/redis';

/** Something we need and do not hold in our own hands, at one glance. */
export interface Dependency {
  name: string;
  /** `degraded`: it is away or ill, and we go on without it. */
  state: 'up' | 'degraded' | 'down';
  /** How long it took to answer last; null where nothing was asked of it, or it did not answer. */
  latency_ms: number | null;
  /** Only of what is called through a breaker. */
  breaker: BreakerView['state'] | null;
  /** Since when it is as it is, as far as known (ISO 8601). */
  since: string | null;
  /** What is the matter, in words; null when nothing is. */
  reason: string | null;
}

/** A dependency without its `since`, which whoever looks has to remember. */
export type DependencyLook = Omit<Dependency, 'since'>;

/** The database: `latencyMs` of a durable write, null where it was not taken in time. */
export function databaseLook(latencyMs: number | null): DependencyLook {
  return {
    name: 'database',
    state: latencyMs === null ? 'down' : 'up',
    latency_ms: latencyMs,
    breaker: null,
    reason: latencyMs === null ? 'It did not take a write in time.' : null,
  };
}

/** A Redis: answers go on without it. */
export function redisLook({ name, fault, latencyMs }: RedisView): DependencyLook {
  return {
    name: name.toLowerCase(),
    state: fault === null ? 'up' : 'degraded',
    latency_ms: latencyMs,
    breaker: null,
    reason: fault,
  };
}

/** What is called through a breaker: up while calls go, degraded while one is tried. */
export function upstreamLook({ name, state, forced }: BreakerView, latencyMs: number | null): DependencyLook {
  const reasons = {
    closed: null,
    half_open: 'It failed again and again; one call at a time tries whether it is well.',
    open: forced
      ? 'A person closed the way to it.'
      : 'It failed again and again; nothing is asked of it now.',
  };
  return {
    name,
    state: ({ closed: 'up', half_open: 'degraded', open: 'down' } as const)[state],
    latency_ms: latencyMs,
    breaker: state,
    reason: reasons[state],
  };
}
