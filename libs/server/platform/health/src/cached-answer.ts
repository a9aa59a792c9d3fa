/** An answer that is kept for so long: those who ask meanwhile share it, also while it is on its way. */
export class CachedAnswer<T> {
  /** By a clock that only goes forward: an answer must not stand because the time of day was set back. */
  private last: { at: number; answer: Promise<T> } | null = null;

  constructor(
    private readonly ms: number,
    private readonly ask: () => Promise<T>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(): Promise<T> {
    const now = this.now();
    if (this.last === null || now - this.last.at > this.ms) this.last = { at: now, answer: this.ask() };
    return this.last.answer;
  }

  /** The next one asks anew; unless somebody did already, and this answer is kept no more. */
  drop(answer: Promise<T>): void {
    if (this.last?.answer === answer) this.last = null;
  }
}
