/** Nothing more is taken for now: too much waits already. */
export class Overloaded extends Error {
  constructor() {
    super('too many requests wait');
    this.name = 'Overloaded';
  }
}

export interface RequestBatcherOptions<T, R> {
  /** Groups under way at once. */
  inFlight: number;
  /** Milliseconds from the start of one group to that of the next, at least. */
  everyMs?: number;
  /** A group takes what waits up to this many items and bytes, at least one item. */
  groupItems: number;
  groupBytes: number;
  /** What may wait; beyond it `add` rejects with `Overloaded`. */
  waitingItems: number;
  waitingBytes: number;
  /** Does the work all items of a group wait for, in one go. */
  store(items: readonly T[]): Promise<R>;
  /** Goes on after the items were answered, inside the same slot. Never rejects. */
  follow(result: R): Promise<void>;
  /** Whether one item may have broken its group, so that each is tried alone. */
  isItemsFault(error: unknown): boolean;
}

interface Waiting<T> {
  item: T;
  bytes: number;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Lets what waits go out together: while the slots are taken items gather, and a free slot takes them all.
 * A lone item is a group of one and waits for nobody (reference local-stores §3); with `everyMs` groups that would
 * follow each other faster are gathered into larger ones.
 */
export class RequestBatcher<T, R> {
  private waiting: Waiting<T>[] = [];
  private waitingBytes = 0;
  private running = 0;
  private startedAt = -Infinity;
  private planned = false;

  constructor(private readonly options: RequestBatcherOptions<T, R>) {}

  /** How many items wait for a slot. */
  get backlog(): number {
    return this.waiting.length;
  }

  /** Resolves when the item is stored; rejects with what kept it from being stored. */
  add(item: T, bytes: number): Promise<void> {
    const { waitingItems, waitingBytes } = this.options;
    if (this.waiting.length >= waitingItems || this.waitingBytes + bytes > waitingBytes) {
      return Promise.reject(new Overloaded());
    }
    return new Promise((done, failed) => {
      this.waiting.push({ item, bytes, done, failed });
      this.waitingBytes += bytes;
      this.start();
    });
  }

  private start(): void {
    while (this.running < this.options.inFlight && this.waiting.length > 0) {
      if (this.mustRest()) return;
      this.running += 1;
      this.startedAt = performance.now();
      void this.run(this.take()).finally(() => {
        this.running -= 1;
        this.start();
      });
    }
  }

  /** Whether the next group has to wait; it is started when its time comes. */
  private mustRest(): boolean {
    const rest = this.startedAt + (this.options.everyMs ?? 0) - performance.now();
    if (rest <= 0) return false;
    if (!this.planned) {
      this.planned = true;
      setTimeout(() => {
        this.planned = false;
        this.start();
      }, rest);
    }
    return true;
  }

  private take(): Waiting<T>[] {
    const { groupItems, groupBytes } = this.options;
    let bytes = 0;
    let count = 0;
    for (const one of this.waiting) {
      if (count > 0 && (count >= groupItems || bytes + one.bytes > groupBytes)) break;
      bytes += one.bytes;
      count += 1;
    }
    const group = this.waiting.slice(0, count);
    this.waiting = this.waiting.slice(count);
    this.waitingBytes -= bytes;
    return group;
  }

  private async run(group: Waiting<T>[]): Promise<void> {
    let result: R;
    try {
      result = await this.options.store(group.map(({ item }) => item));
    } catch (error) {
      if (group.length === 1 || !this.options.isItemsFault(error)) {
        for (const { failed } of group) failed(error);
        return;
      }
      for (const one of group) await this.run([one]);
      return;
    }
    for (const { done } of group) done();
    await this.options.follow(result);
  }
}
