import type { ServerResponse } from 'node:http';

/** Events that open phone pages receive. */
export type LiveEvent =
  | { event: 'message'; wa_id: string; message: unknown }
  | { event: 'change'; wa_id: string; message: unknown }
  | { event: 'customers' }
  | { event: 'status'; wa_id: string; id: string; status: string; error?: unknown }
  | { event: 'typing'; wa_id: string; on: boolean }
  | { event: 'faults' }
  | { event: 'clock'; now: number }
  | { event: 'reset' };

const MOST_UNSENT_BYTES = 1_000_000;

/** Server-sent events to every open phone page; a page that reads too slowly is disconnected and reconnects. */
export class LiveFeed {
  private readonly listeners = new Set<ServerResponse>();

  /** Adds a page until its connection ends. */
  add(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 500\n\n');
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
  }

  /** Sends an event to every open page; costs nothing while none is open. */
  publish(event: LiveEvent): void {
    if (this.listeners.size === 0) return;
    const frame = `event: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`;
    for (const listener of this.listeners) {
      if (listener.writableLength > MOST_UNSENT_BYTES) listener.destroy();
      else listener.write(frame);
    }
  }

  /** Ends every open stream, so that the server can close. */
  close(): void {
    for (const listener of this.listeners) listener.end();
  }
}
