/** How many hits a key had in its window, and when the window ends. */
export interface Hits {
  hits: number;
  /** Milliseconds until the window ends. */
  leftMs: number;
}

const MOST_KEYS = 50_000;

/** Counts in this process alone, for when Redis is away. Holds a bounded number of keys. */
export class LocalCounts {
  private readonly windows = new Map<string, { hits: number; endsAt: number }>();

  get size(): number {
    return this.windows.size;
  }

  hit(key: string, windowMs: number, now: number): Hits {
    const known = this.windows.get(key);
    const window = known && known.endsAt > now ? known : { hits: 0, endsAt: now + windowMs };
    window.hits += 1;
    this.windows.set(key, window);
    if (this.windows.size > MOST_KEYS) this.sweep(now);
    return { hits: window.hits, leftMs: window.endsAt - now };
  }

  /** Drops what has ended, and the oldest half when that is not enough. */
  private sweep(now: number): void {
    for (const [key, window] of this.windows) if (window.endsAt <= now) this.windows.delete(key);
    let surplus = this.windows.size - MOST_KEYS / 2;
    for (const key of this.windows.keys()) {
      if (surplus <= 0) break;
      this.windows.delete(key);
      surplus -= 1;
    }
  }
}
