/** Since when things are as they are, as far as this process has seen it. */
export class SinceWhen {
  private readonly seen = new Map<string, { state: string; since: string }>();
  private readonly begun: string;

  /** `now` gives the time as ISO 8601. */
  constructor(private readonly now: () => string) {
    this.begun = now();
  }

  /** Notes how it is now, and gives since when it is so. */
  note(name: string, state: string): string {
    const known = this.seen.get(name);
    if (known?.state === state) return known.since;
    // What is up when it is first looked at was not missed before: nobody had looked, however long the process ran.
    const since = known === undefined && state === 'up' ? this.begun : this.now();
    this.seen.set(name, { state, since });
    return since;
  }
}
