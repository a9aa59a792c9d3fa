import { pause } from './pause.ts';

/** How the next customer is chosen: so often the one who was heard last writes on, as people do. */
const WRITES_ON = 0.3;

/**
 * Customers who write through the simulator, each the next message only once the shop has taken the one before, so that
 * "in order" has a meaning. There are enough of them to keep the pace while some wait.
 */
export class Customers {
  /** Texts by the customer's number, in the order in which they were written; each text is the message's id here. */
  readonly written = new Map<string, string[]>();
  /** Texts that the shop acknowledged. */
  readonly acknowledged = new Set<string>();
  /** WhatsApp's id of each text. */
  readonly wamids = new Map<string, string>();
  private readonly random: () => number;
  private readonly write: (waId: string, text: string) => Promise<string>;
  private readonly free: string[];
  private readonly ownerOf = new Map<string, string>();
  private wake: () => void = () => undefined;

  /** `write` hands one message to WhatsApp and gives its id. */
  constructor(count: number, random: () => number, write: (waId: string, text: string) => Promise<string>) {
    this.random = random;
    this.write = write;
    this.free = Array.from({ length: count }, (_, index) => String(15559000000 + index));
  }

  /** How many messages were written. */
  get count(): number {
    return this.wamids.size;
  }

  /** The shop has taken these messages: their customers may write again. */
  acknowledge(texts: readonly string[]): void {
    for (const text of texts) {
      const owner = this.ownerOf.get(text);
      if (owner === undefined || this.acknowledged.has(text)) continue;
      this.acknowledged.add(text);
      this.free.push(owner);
    }
    this.wake();
  }

  /**
   * Writes so many messages at a pace, later ones faster when earlier ones had to wait. Resolves when all are
   * acknowledged; rejects with the signal's reason.
   */
  async writeAll(messages: number, perSecond: number, signal: AbortSignal): Promise<void> {
    const began = Date.now();
    for (let n = 0; n < messages; n += 1) {
      await this.waitFor(() => this.free.length > 0, signal);
      await pause(began + (n * 1000) / perSecond - Date.now(), signal);
      await this.writeOne();
    }
    await this.waitFor(() => this.acknowledged.size === this.count, signal);
  }

  private async writeOne(): Promise<void> {
    const last = this.free.length - 1;
    const chosen = this.random() < WRITES_ON ? last : Math.floor(this.random() * this.free.length);
    const [waId = ''] = this.free.splice(chosen, 1);
    const texts = this.written.get(waId) ?? [];
    this.written.set(waId, texts);
    const text = `c${Number(waId.slice(-6))}m${texts.length + 1}`;
    texts.push(text);
    this.ownerOf.set(text, waId);
    this.wamids.set(text, await this.write(waId, text));
  }

  private async waitFor(condition: () => boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const stop = (): void => this.wake();
    signal.addEventListener('abort', stop);
    try {
      while (!condition()) {
        await new Promise<void>((resolve) => (this.wake = resolve));
        signal.throwIfAborted();
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}
