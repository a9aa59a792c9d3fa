/** So long all questions of a turn may take together; the tool they are asked for has four seconds for everything. */
const PRICES_MS = 1_500;

/** What the questions for prices of one turn may still take: what is in memory waits no longer for them. */
export class PriceTime {
  private spent = 0;
  private asking = 0;
  private since = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Milliseconds that are left; questions at the same time count once. */
  get left(): number {
    const open = this.asking > 0 ? this.now() - this.since : 0;
    return Math.max(0, PRICES_MS - this.spent - open);
  }

  /** Asks with a signal that ends with the time, or with `signal`. */
  async within<T>(ask: (soon: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const soon = AbortSignal.any([AbortSignal.timeout(Math.floor(this.left)), ...(signal ? [signal] : [])]);
    if (this.asking === 0) this.since = this.now();
    this.asking += 1;
    try {
      return await ask(soon);
    } finally {
      this.asking -= 1;
      if (this.asking === 0) this.spent += this.now() - this.since;
    }
  }
}
