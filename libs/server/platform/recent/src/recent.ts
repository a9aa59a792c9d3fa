interface Entry {
  value: string;
  until: number;
}

/** Remembers one text for each of at most `size` keys, each for `ttlMs`, so that what is known costs no query. */
export class Recent {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly size: number,
    private readonly ttlMs: number,
  ) {}

  /** What was last set for this key; undefined when that is too long ago, or too many came since. */
  get(key: string, now: number): string | undefined {
    const entry = this.entries.get(key);
    return entry !== undefined && entry.until > now ? entry.value : undefined;
  }

  /** The key is now the youngest; beyond the size the oldest goes. */
  set(key: string, value: string, now: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until: now + this.ttlMs });
    if (this.entries.size <= this.size) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      return;
    }
  }

  forget(key: string): void {
    this.entries.delete(key);
  }
}
