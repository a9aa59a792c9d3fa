/** Since when things are as they are, as far as this process has seen it. */
export class SinceWhen {
  private readonly seen = new Map<string, { state: string; since: string }>();

  /** `now` gives the time as ISO 8601. */
  constructor(private readonly now: () => string) {}

  /** Notes how it is now, and gives since when it is so. */
  note(name: string, state: string): string {
    const known = this.seen.get(name);
    if (known?.state === state) return known.since;
    const since = this.now();
    this.seen.set(name, { state, since });
    return since;
  }
}
