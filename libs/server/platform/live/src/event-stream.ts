import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { LiveEvent } from '@feelori/contracts';
import type { NumberedEvent } from './event-buffer';
import type { Live, LiveListener } from './live';

const HEARTBEAT_MS = 15_000;
/** A console that reads slower than this much behind is cut off; it comes back and resumes. */
const MOST_BUFFERED_BYTES = 256 * 1_024;
const RESET = 'event: reset\ndata: {}\n\n';

/** One console's open connection. Ends itself when the console goes, or reads too slowly. */
export class EventStream implements LiveListener {
  private heartbeat: NodeJS.Timeout | undefined;
  private unlisten = (): void => undefined;

  constructor(
    private readonly response: ServerResponse,
    private readonly live: Live,
  ) {}

  /**
   * Sends what came after `lastEventId` first (`reset` tells the console to load afresh), then what `stands` just now
   * and was told before anybody listened.
   */
  open(headers: OutgoingHttpHeaders, lastEventId: number | null, stands: readonly LiveEvent[]): void {
    this.response.writeHead(200, {
      ...headers,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      // A connection kept for reuse would hold up the end of the process.
      Connection: 'close',
    });
    this.unlisten = this.live.listen(this);
    this.heartbeat = setInterval(() => this.write(': still here\n\n'), HEARTBEAT_MS);
    this.response.on('close', () => this.fallSilent());
    this.write('retry: 2000\n\n');
    if (lastEventId !== null) this.resume(lastEventId);
    for (const event of stands) this.write(messageOf(event));
  }

  hear({ id, event }: NumberedEvent): void {
    this.write(`id: ${id}\n${messageOf(event)}`);
  }

  reset(): void {
    this.write(RESET);
  }

  /** Nothing more is written. A console that does not read would keep the connection open: it is cut off. */
  end(): void {
    this.fallSilent();
    if (this.response.writableLength > 0) this.response.destroy();
    else this.response.end();
  }

  private fallSilent(): void {
    clearInterval(this.heartbeat);
    this.unlisten();
  }

  private resume(lastEventId: number): void {
    const missed = this.live.since(lastEventId);
    if (missed === null) this.reset();
    else missed.forEach((numbered) => this.hear(numbered));
  }

  private write(text: string): void {
    if (this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_BUFFERED_BYTES) this.response.destroy();
  }
}

function messageOf(event: LiveEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
