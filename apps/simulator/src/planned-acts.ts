/** What is to happen later, in real time. It keeps no process alive, and all of it can be called off. */
export class PlannedActs {
  private readonly timers = new Set<NodeJS.Timeout>();

  /** How many still wait for their time. */
  get size(): number {
    return this.timers.size;
  }

  /** Does `act` once, in `ms` milliseconds. */
  later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }

  callOff(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
