import { LRUCache } from 'lru-cache';

/** How many hits a key had in its window, and when the window ends. */
export interface Hits {
  hits: number;
  /** Milliseconds until the window ends. */
  leftMs: number;
}

const MOST_KEYS = 50_000;

/** Counts in this process alone, for when Redis is away. Holds a bounded number of keys, those used last. */
export class LocalCounts {
  private readonly windows = new LRUCache<string, { hits: number; endsAt: number }>({ max: MOST_KEYS });

  get size(): number {
    return this.windows.size;
  }

  hit(key: string, windowMs: number, now: number): Hits {
    const known = this.windows.get(key);
    const window = known && known.endsAt > now ? known : { hits: 0, endsAt: now + windowMs };
    window.hits += 1;
    this.windows.set(key, window);
    return { hits: window.hits, leftMs: window.endsAt - now };
  }
}
