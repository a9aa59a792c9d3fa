/** Pending timeouts that can be cancelled together; none of them keeps the process alive. */
export class Timers {
  private readonly pending = new Set<NodeJS.Timeout>();

  /** Runs the action once, after so many real milliseconds. */
  later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.pending.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.pending.add(timer);
  }

  /** How many actions are pending. */
  get count(): number {
    return this.pending.size;
  }

  /** Cancels everything that is pending. */
  clear(): void {
    for (const timer of this.pending) clearTimeout(timer);
    this.pending.clear();
  }
}
