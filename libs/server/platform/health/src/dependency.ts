import type { BreakerView } from '@feelori/contracts';
import type { RedisView } from '@feelori/platform/redis';
import type { MetTrouble } from '@feelori/platform/resilience';

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
  /** What a person can do about it; null where that is not known, or nothing is the matter. */
  remedy: string | null;
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
    remedy: null,
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
    remedy: null,
  };
}

/**
 * What is called through a breaker: up while calls go, degraded while one is tried or calls meet `troubles`, which then
 * say what is the matter.
 */
export function upstreamLook(
  { name, state, forced }: BreakerView,
  latencyMs: number | null,
  troubles: readonly MetTrouble[] = [],
): DependencyLook {
  const reasons = {
    closed: null,
    half_open: 'It failed again and again; one call at a time tries whether it is well.',
    open: forced
      ? 'A person closed the way to it.'
      : 'It failed again and again; nothing is asked of it now.',
  };
  const told = forced ? [] : troubles;
  const closed = told.length === 0 ? 'up' : 'degraded';
  return {
    name,
    state: ({ closed, half_open: 'degraded', open: 'down' } as const)[state],
    latency_ms: latencyMs,
    breaker: state,
    reason: together([...told.map(({ reason }) => reason), reasons[state]]),
    remedy: together(told.map(({ remedy }) => remedy)),
  };
}

function together(sentences: readonly (string | null)[]): string | null {
  const said = sentences.filter((one) => one !== null);
  return said.length === 0 ? null : said.join(' ');
}
