interface Request {
  name: string;
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** Web Locks as the specification has them: in turn, stolen or given up on; a holder can die without a word. */
export class FakeLocks {
  private readonly holders = new Map<string, Request>();
  private waiting: Request[] = [];

  request(
    name: string,
    { signal, steal = false }: { signal?: AbortSignal; steal?: boolean },
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new DOMException('given up', 'AbortError'));
      const request = { name, work, resolve, reject };
      signal?.addEventListener('abort', () => this.giveUp(request));
      if (steal) {
        this.holders.get(name)?.reject(new DOMException('stolen', 'AbortError'));
        this.holders.delete(name);
        this.waiting.unshift(request);
      } else {
        this.waiting.push(request);
      }
      this.grant(name);
    });
  }

  /** Whoever holds it is gone, with all it was doing. */
  die(name: string): void {
    this.holders.delete(name);
    this.grant(name);
  }

  private giveUp(request: Request): void {
    if (!this.waiting.includes(request)) return;
    this.waiting = this.waiting.filter((one) => one !== request);
    request.reject(new DOMException('given up', 'AbortError'));
  }

  private grant(name: string): void {
    const next = this.waiting.find((one) => one.name === name);
    if (next === undefined || this.holders.has(name)) return;
    this.waiting = this.waiting.filter((one) => one !== next);
    this.holders.set(name, next);
    const free = (): void => {
      if (this.holders.get(name) !== next) return;
      this.holders.delete(name);
      this.grant(name);
    };
    void Promise.resolve().then(next.work).then(next.resolve, next.reject).finally(free);
  }
}

/** BroadcastChannel between the tabs of one test. */
export class FakeChannel extends EventTarget {
  private static readonly open = new Set<FakeChannel>();

  constructor(readonly name: string) {
    super();
    FakeChannel.open.add(this);
  }

  postMessage(word: unknown): void {
    for (const other of FakeChannel.open) {
      if (other === this || other.name !== this.name) continue;
      const data: unknown = JSON.parse(JSON.stringify(word));
      queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data })));
    }
  }

  static closeAll(): void {
    FakeChannel.open.clear();
  }
}

/** Gives the test a browser with several tabs; the returned function takes it away again. */
export function fakeBrowser(): { locks: FakeLocks; undo: () => void } {
  const locks = new FakeLocks();
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  Object.assign(globalThis, { BroadcastChannel: FakeChannel });
  const undo = (): void => {
    Reflect.deleteProperty(navigator, 'locks');
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    FakeChannel.closeAll();
  };
  return { locks, undo };
}
