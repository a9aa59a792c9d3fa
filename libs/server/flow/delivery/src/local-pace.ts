import { LRUCache } from 'lru-cache';

/**
 * One leaky bucket: a send each `intervalMs`, and up to `burst` at once borrowed from what comes; whoever may borrow
 * most of it borrows `most`.
 */
export interface Bucket {
  key: string;
  intervalMs: number;
  burst: number;
  most: number;
}

const MOST_KEYS = 10_000;

/** The same buckets inside one process, those used last, for the time Redis is away. */
export class LocalPace {
  private readonly arrivals = new LRUCache<string, number>({ max: MOST_KEYS });

  /** Milliseconds to wait; 0 = go, and every bucket is charged. `burst` may differ from call to call. */
  take(buckets: readonly Bucket[], nowMs: number): number {
    const times = buckets.map((bucket) => Math.max(this.arrivals.get(bucket.key) ?? 0, nowMs));
    const waits = buckets.map(
      (bucket, i) => (times[i] ?? 0) - nowMs - bucket.intervalMs * (bucket.burst - 1),
    );
    const wait = Math.ceil(Math.max(0, ...waits));
    if (wait > 0) return wait;
    buckets.forEach((bucket, i) => this.arrivals.set(bucket.key, (times[i] ?? nowMs) + bucket.intervalMs));
    return 0;
  }
}
