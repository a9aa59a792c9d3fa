import type { LiveEvent } from '@feelori/contracts';
import type { NumberedEvent } from './event-buffer';

/** An event as it is written to a stream (text/event-stream). */
export function messageOf(event: LiveEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The same, with the number a console resumes from. */
export function numberedMessage({ id, event }: NumberedEvent): string {
  return `id: ${id}\n${messageOf(event)}`;
}
