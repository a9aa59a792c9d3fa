import { withDeadline } from '@feelori/platform/resilience';
import type { BatchResult } from './batch-outcome';
import { Overloaded } from './overloaded';

export interface BatcherOptions<T, R> {
  /** Batches under way at once: 2 keeps a store busy while the next one gathers. */
  slots: number;
  /** A batch takes what waits up to this many items and bytes, at least one item. */
  size: number;
  bytes?: number;
  /** Milliseconds from the start of one batch to that of the next, at least; as it is when the next one could start. */
  restMs?: number | (() => number);
  /**
   * Whether an item may leave within the call that brings it, or only after the current burst of callbacks, so that
   * calls of one moment meet.
   */
  start: 'at-once' | 'after-burst';
  /** What may wait for a slot; beyond it `add` rejects with `Overloaded`. Without it everything may. */
  waiting?: { items: number; bytes: number };
  /** How long a batch may take, tries in halves included; then what is open of it fails and the slot is free. */
  deadline?: { ms: number; what: string };
  /** Whether a batch may have failed because of one of its items: it is then tried again in halves. */
  splitsOn?: (error: unknown) => boolean;
  /** Does the work of all items in one go. What it rejects with, all of the batch get. */
  run(items: readonly T[]): Promise<BatchResult<R>>;
}

interface Waiting<T, R> {
  item: T;
  bytes: number;
  done: (value: R) => void;
  failed: (error: unknown) => void;
}

type Batch<T, R> = readonly Waiting<T, R>[];

/**
 * Lets calls made at the same moment travel together: while the slots are taken calls gather, and a free slot takes
 * what waits. No timer unless `restMs` asks for one: a lone call is a batch of one (measured: batched writes are
 * several times as fast, docs/reliability.md §8).
 */
export class Batcher<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private waitingBytes = 0;
  private running = 0;
  private startedAt = -Infinity;
  private planned = false;
  private resting = false;

  constructor(private readonly options: BatcherOptions<T, R>) {}

  /** How many items wait for a slot. */
  get backlog(): number {
    return this.waiting.length;
  }

  /** The item's own outcome. `bytes` counts only where the options bound bytes. */
  add(item: T, bytes = 0): Promise<R> {
    const room = this.options.waiting;
    if (room && (this.waiting.length >= room.items || this.waitingBytes + bytes > room.bytes)) {
      return Promise.reject(new Overloaded());
    }
    return new Promise((done, failed) => {
      this.waiting.push({ item, bytes, done, failed });
      this.waitingBytes += bytes;
      this.next();
    });
  }

  /** Ends the wait of everything that no batch has taken yet. */
  rejectWaiting(error: Error): void {
    const dropped = this.waiting;
    this.waiting = [];
    this.waitingBytes = 0;
    fail(dropped, error);
  }

  private next(): void {
    if (this.options.start === 'at-once') {
      this.fillSlots();
      return;
    }
    if (this.planned) return;
    this.planned = true;
    setImmediate(() => {
      this.planned = false;
      this.fillSlots();
    });
  }

  private fillSlots(): void {
    while (this.running < this.options.slots && this.waiting.length > 0 && !this.mustRest()) {
      this.running += 1;
      this.startedAt = performance.now();
      void this.work(this.take()).finally(() => {
        this.running -= 1;
        if (this.waiting.length > 0) this.next();
      });
    }
  }

  /** Whether the next batch has to wait; it is started when its time comes. */
  private mustRest(): boolean {
    const { restMs = 0 } = this.options;
    const pause = typeof restMs === 'number' ? restMs : restMs();
    const rest = this.startedAt + pause - performance.now();
    if (rest <= 0) return false;
    if (!this.resting) {
      this.resting = true;
      setTimeout(() => {
        this.resting = false;
        this.fillSlots();
      }, rest);
    }
    return true;
  }

  private take(): Batch<T, R> {
    const { size, bytes: most = Infinity } = this.options;
    let bytes = 0;
    let count = 0;
    for (const one of this.waiting) {
      if (count > 0 && (count >= size || bytes + one.bytes > most)) break;
      bytes += one.bytes;
      count += 1;
    }
    this.waitingBytes -= bytes;
    return this.waiting.splice(0, count);
  }

  private async work(batch: Batch<T, R>): Promise<void> {
    const { deadline } = this.options;
    const time = { isUp: false };
    const tried = this.attempt(batch, time);
    try {
      const afters = await (deadline ? withDeadline(tried, deadline.ms, deadline.what) : tried);
      for (const after of afters) await after();
    } catch (error) {
      time.isUp = true;
      fail(batch, error);
    }
  }

  /** Answers the items and gives what comes after. Those of a half that failed have their answer too. */
  private async attempt(batch: Batch<T, R>, time: { isUp: boolean }): Promise<(() => Promise<void>)[]> {
    try {
      const { outcomes, after } = await this.options.run(batch.map(({ item }) => item));
      batch.forEach(({ done, failed }, at) => {
        const outcome = outcomes[at];
        if (outcome?.ok) done(outcome.value);
        else failed(outcome?.error ?? new Error('the batch gave no outcome'));
      });
      return after ? [after] : [];
    } catch (error) {
      if (batch.length === 1 || time.isUp || !this.options.splitsOn?.(error)) {
        fail(batch, error);
        return [];
      }
      const middle = batch.length >> 1;
      const first = await this.attempt(batch.slice(0, middle), time);
      return [...first, ...(await this.attempt(batch.slice(middle), time))];
    }
  }
}

/** Items that have their answer already keep it. */
function fail<T, R>(batch: Batch<T, R>, error: unknown): void {
  for (const { failed } of batch) failed(error);
}
