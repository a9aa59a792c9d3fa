/** Does work one after the other, in the order it came; so many may wait for it. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();
  private ahead = 0;

  constructor(private readonly mostWaiting: number) {}

  /** What comes of the work; null, and it is not done, where too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.ahead > this.mostWaiting) return null;
    this.ahead += 1;
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.ahead -= 1;
    }
  }
}
