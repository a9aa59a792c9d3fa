import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { LiveEvent } from '@feelori/contracts';
import { messageOf, numberedMessage } from './event-messages';
import type { Live } from './live';
import type { LiveListener } from './live-listener';

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
    readonly personId: string,
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

  hear(messages: string | Uint8Array): void {
    this.write(messages);
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
    else this.hear(missed.map(numberedMessage).join(''));
  }

  /** Looks before it writes, so that many events of one moment do not look like a console that reads too slowly. */
  private write(text: string | Uint8Array): void {
    if (this.response.destroyed) return;
    if (this.response.writableLength > MOST_BUFFERED_BYTES) this.response.destroy();
    else if (text.length > 0) this.response.write(text);
  }
}
