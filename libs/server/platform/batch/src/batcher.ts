/** What one call of a group came to; a failure of its own leaves the others alone. */
export type Outcome<R> = { ok: true; value: R } | { ok: false; error: unknown };

interface Waiting<T, R> {
  item: T;
  done: (value: R) => void;
  failed: (error: unknown) => void;
}

export interface BatcherOptions {
  /** Groups under way at once (2 keeps a store busy while the next one gathers). */
  inFlight: number;
  /** Most calls in one group. */
  size: number;
}

/**
 * Lets calls made at the same moment travel together: while the slots are taken calls gather, and a free slot takes
 * what waits. No timer: a lone call is a group of one (measured: grouped writes are several times as fast).
 */
export class Batcher<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running = 0;
  private planned = false;

  /** `run` gives one outcome for each item, in their order; what it rejects with, all of the group get. */
  constructor(
    private readonly options: BatcherOptions,
    private readonly run: (items: readonly T[]) => Promise<readonly Outcome<R>[]>,
  ) {}

  add(item: T): Promise<R> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed });
      this.plan();
    });
  }

  /** Starts after the current burst of callbacks, so that calls of one moment meet. */
  private plan(): void {
    if (this.planned) return;
    this.planned = true;
    setImmediate(() => {
      this.planned = false;
      this.start();
    });
  }

  private start(): void {
    while (this.running < this.options.inFlight && this.waiting.length > 0) {
      this.running += 1;
      void this.runGroup(this.waiting.splice(0, this.options.size)).finally(() => {
        this.running -= 1;
        if (this.waiting.length > 0) this.plan();
      });
    }
  }

  private async runGroup(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const outcomes = await this.run(group.map(({ item }) => item));
      group.forEach(({ done, failed }, at) => {
        const outcome = outcomes[at];
        if (outcome?.ok) done(outcome.value);
        else failed(outcome?.error ?? new Error('the group gave no outcome'));
      });
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }
}

/** Outcomes of a group that went through as a whole. */
export function allDone<R>(values: readonly R[]): Outcome<R>[] {
  return values.map((value) => ({ ok: true, value }));
}
