import { Agent, type IncomingMessage, request } from 'node:http';
import type { ConversationRow, LiveEvent } from '@feelori/contracts';

const NO_ANSWER_MS = 30_000;

/** What a console knows of the conversations, from nothing but the events of one live stream. */
export class LiveConsole {
  /** How often it was told to load everything afresh, because it could not be told what it missed. */
  resets = 0;
  /** How often the stream ended. */
  ends = 0;
  private readonly rows = new Map<string, ConversationRow>();
  private readonly agent = new Agent({ keepAlive: false });
  private rest = '';

  /** Opens the stream; resolves once it is answered. */
  async open(url: string, token: string): Promise<void> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
      const asked = request(url, { headers, agent: this.agent, timeout: NO_ANSWER_MS }, resolve);
      asked.once('error', reject);
      asked.end();
    });
    if (answer.statusCode !== 200) throw new Error(`the live stream was answered ${answer.statusCode ?? 0}`);
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => this.read(text));
    answer.on('error', () => undefined);
    answer.on('close', () => (this.ends += 1));
  }

  close(): void {
    this.agent.destroy();
  }

  /** How many of these rows it has not been told of as they are. */
  missed(rows: readonly ConversationRow[]): number {
    return rows.filter((row) => {
      const known = this.rows.get(row.id);
      return (
        known?.lastAt !== row.lastAt || known.revision !== row.revision || known.unanswered !== row.unanswered
      );
    }).length;
  }

  private read(text: string): void {
    const events = (this.rest + text).split('\n\n');
    this.rest = events.pop() ?? '';
    for (const lines of events) {
      if (lines.startsWith('event: reset')) this.resets += 1;
      const data = lines.split('\n').find((line) => line.startsWith('data: '));
      if (data === undefined) continue;
      const event = JSON.parse(data.slice('data: '.length)) as LiveEvent;
      // An event without its row tells a console to ask; it counts as missed until one with the row comes.
      if (event.type !== 'conversation.changed') continue;
      if (event.row) this.rows.set(event.conversationId, event.row);
      else this.rows.delete(event.conversationId);
    }
  }
}
