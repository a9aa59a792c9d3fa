import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { ConversationRow, InboxCounts, LiveEvent } from '@feelori/contracts';
// By its path: Node runs this file as it stands, and the pauses are to be the console's own.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { backOffMs } from '../../libs/console/core/src/back-off.ts';

const NO_ANSWER_MS = 10_000;
const CONVERSATION = /"conversationId":"([^"]*)"/;

/** Where a console connects. */
export interface LiveAddress {
  url: string;
  token: string;
}

/** What a console knows of the conversations, from nothing but the events of one live stream. */
export class LiveConsole {
  /** How often it was told to load everything afresh, because it could not be told what it missed. */
  resets = 0;
  /** How often the stream ended. */
  ends = 0;
  /** How often it asked for a stream. */
  tries = 0;
  events = 0;
  bytes = 0;
  live = false;
  /** As it was told last. */
  counts: InboxCounts | null = null;
  /** The last event of each conversation as it came: reading each would measure the measuring. */
  private readonly last = new Map<string, string>();
  private readonly agent = new Agent({ keepAlive: false });
  private asked: ClientRequest | undefined;
  private rest = '';
  private lastId: string | null = null;
  private closed = false;

  /** Opens the stream, and opens it again like a console's page whenever it ends; resolves once it is answered. */
  async open(address: () => LiveAddress): Promise<void> {
    await this.connect(address());
    void this.stay(address);
  }

  close(): void {
    this.closed = true;
    this.asked?.destroy();
    this.agent.destroy();
  }

  /** How many of these rows it has not been told of as they are. */
  missed(rows: readonly ConversationRow[]): number {
    return rows.filter((row) => {
      const data = this.last.get(row.id);
      const event = data === undefined ? undefined : (JSON.parse(data) as LiveEvent);
      // An event without its row tells a console to ask; it counts as missed until one with the row comes.
      const known = event?.type === 'conversation.changed' ? event.row : undefined;
      return (
        known?.lastAt !== row.lastAt || known.revision !== row.revision || known.unanswered !== row.unanswered
      );
    }).length;
  }

  private async stay(address: () => LiveAddress): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      while (this.live) await setTimeout(20);
      if (this.closed) return;
      await setTimeout(backOffMs(attempt, Math.random()));
      try {
        await this.connect(address());
        attempt = -1;
      } catch {
        // The server is not there yet.
      }
    }
  }

  private async connect({ url, token }: LiveAddress): Promise<void> {
    this.tries += 1;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        ...{ authorization: `Bearer ${token}`, accept: 'text/event-stream' },
        ...(this.lastId === null ? {} : { 'last-event-id': this.lastId }),
      };
      this.asked = request(url, { headers, agent: this.agent, timeout: NO_ANSWER_MS }, resolve);
      this.asked.once('error', reject);
      this.asked.once('timeout', () => this.asked?.destroy(new Error('no answer')));
      this.asked.end();
    });
    // From here on it may be quiet for long.
    this.asked?.setTimeout(0);
    if (answer.statusCode !== 200) {
      answer.resume();
      throw new Error(`the live stream was answered ${answer.statusCode ?? 0}`);
    }
    this.live = true;
    this.rest = '';
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => this.read(text));
    answer.on('error', () => undefined);
    answer.on('close', () => {
      this.live = false;
      if (!this.closed) this.ends += 1;
    });
  }

  private read(text: string): void {
    this.bytes += text.length;
    const events = (this.rest + text).split('\n\n');
    this.rest = events.pop() ?? '';
    for (const lines of events) {
      if (lines.startsWith('event: reset')) this.resets += 1;
      const at = lines.indexOf('data: ');
      if (at === -1) continue;
      this.events += 1;
      if (lines.startsWith('id: ')) this.lastId = lines.slice('id: '.length, lines.indexOf('\n'));
      const data = lines.slice(at + 'data: '.length);
      const id = CONVERSATION.exec(data)?.[1];
      if (id !== undefined && data.startsWith('{"type":"conversation.changed"')) this.last.set(id, data);
      if (data.startsWith('{"type":"counts.changed"')) this.counts = countsIn(data);
    }
  }
}

function countsIn(data: string): InboxCounts | null {
  const event = JSON.parse(data) as LiveEvent;
  return event.type === 'counts.changed' ? event.counts : null;
}
