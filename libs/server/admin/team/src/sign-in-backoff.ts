import type { Clock } from '@feelori/platform/clock';

/** Wrong passwords anybody may type without waiting. */
export const FREE_TRIES = 5;
/** Tries are forgotten after this long without one. */
export const MEMORY_MS = 60 * 60 * 1_000;
const LONGEST_MS = 15 * 60 * 1_000;
const MOST_KEYS = 10_000;

/** How long to wait after the `tries`-th try: nothing at first, then 2 s doubling up to 15 minutes. */
export function backoffMs(tries: number): number {
  if (tries < FREE_TRIES) return 0;
  return Math.min(LONGEST_MS, 2_000 * 2 ** (tries - FREE_TRIES));
}

/** The rate limit of this process alone, for when Redis is away. Refuses everybody new once its memory is full. */
export class LocalSignInRateLimit {
  private readonly tries = new Map<string, { count: number; waitUntil: number; forgetAt: number }>();

  constructor(private readonly clock: Clock) {}

  /** As `SignInRateLimit.begin`. */
  begin(key: string): number | null {
    const now = this.clock.ms();
    if (this.tries.size >= MOST_KEYS) this.forget(now);
    if (this.tries.size >= MOST_KEYS && !this.tries.has(key)) return LONGEST_MS;
    const known = this.tries.get(key);
    if (known && known.waitUntil > now) return known.waitUntil - now;
    const count = (known && known.forgetAt > now ? known.count : 0) + 1;
    this.tries.set(key, { count, waitUntil: now + backoffMs(count), forgetAt: now + MEMORY_MS });
    return null;
  }

  release(key: string): void {
    this.tries.delete(key);
  }

  private forget(now: number): void {
    for (const [key, { forgetAt }] of this.tries) if (forgetAt <= now) this.tries.delete(key);
  }
}
