/** One event of a Server-Sent Events stream. */
export interface StreamEvent {
  type: string;
  data: string;
  /** The id in force when it came; null when the stream gave none. */
  id: string | null;
}

/** Longest unfinished event kept; a stream that goes on without an end is not one of ours. */
const MOST_CHARS = 256 * 1024;

/** Cuts a text/event-stream into events (WHATWG HTML, 9.2.6), chunk by chunk as they arrive. */
export class EventStreamReader {
  private rest = '';
  private id: string | null = null;

  /** Events completed by this chunk. Throws when an event grows beyond 256 K characters. */
  push(chunk: string): StreamEvent[] {
    const text = (this.rest + chunk).replace(/\r\n/g, '\n');
    const blocks = text.split('\n\n');
    this.rest = blocks.pop() ?? '';
    if (this.rest.length > MOST_CHARS) throw new Error('a live event is too long');
    return blocks.flatMap((block) => this.eventIn(block));
  }

  private eventIn(block: string): StreamEvent[] {
    let type = 'message';
    const data: string[] = [];
    for (const line of block.split('\n')) {
      const [name, value] = fieldOf(line);
      if (name === 'event') type = value;
      else if (name === 'data') data.push(value);
      else if (name === 'id') this.id = value;
    }
    return data.length === 0 ? [] : [{ type, data: data.join('\n'), id: this.id }];
  }
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon === -1) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
