import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookAnswer } from './webhook-answers.ts';

/** A webhook that was answered 200, with the texts of the messages it brought. */
export interface Taken {
  at: number;
  texts: string[];
}

/**
 * Stands between the simulator and the API: passes each webhook on byte for byte, passes the answer back, breaks the
 * connection where there was none, and notes what came of it and when.
 */
export class WebhookRelay {
  readonly answers: WebhookAnswer[] = [];
  readonly taken: Taken[] = [];
  onTaken: (texts: readonly string[]) => void = () => undefined;
  /** How many of the next webhooks with a message are answered 200 here and never passed on: the fault to be found. */
  swallow = 0;
  /** Address of the API's webhook. */
  target = '';
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly server: Server;
  private closed = false;

  private constructor() {
    this.server = createServer((incoming, answer) => void this.relay(incoming, answer));
  }

  /** Listens on a free loopback port; `url` is where webhooks are to be posted. */
  static async open(): Promise<WebhookRelay> {
    const relay = new WebhookRelay();
    await new Promise<void>((resolve) => relay.server.listen(0, '127.0.0.1', resolve));
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhooks/whatsapp`;
  }

  /** Breaks every connection; what comes to an end now is noted no more. */
  close(): void {
    this.closed = true;
    this.agent.destroy();
    this.server.close();
    this.server.closeAllConnections();
  }

  private async relay(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const beganAt = Date.now();
    const body = await bodyOf(incoming).catch(() => null);
    if (body === null) return;
    const texts = textsOf(body);
    const outcome = this.isSwallowed(texts) ? 200 : await this.pass(incoming, body, answer);
    if (this.closed) return;
    const at = Date.now();
    this.answers.push({ beganAt, at, outcome });
    if (outcome === 200) {
      this.taken.push({ at, texts });
      this.onTaken(texts);
    }
    if (answer.destroyed) return;
    if (typeof outcome === 'number') answer.writeHead(outcome).end();
    else answer.destroy();
  }

  private isSwallowed(texts: readonly string[]): boolean {
    if (this.swallow === 0 || texts.length === 0) return false;
    this.swallow -= 1;
    return true;
  }

  /** The API's answer to these bytes. The sender's patience is ours: `timeout` when it hangs up first. */
  private pass(
    { headers }: IncomingMessage,
    body: Buffer,
    answer: ServerResponse,
  ): Promise<WebhookAnswer['outcome']> {
    return new Promise((resolve) => {
      const call = request(this.target, { method: 'POST', agent: this.agent, headers });
      const leave = (): void => {
        resolve('timeout');
        call.destroy();
      };
      answer.once('close', leave);
      call.once('response', (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('close', () => resolve('reset'));
      });
      call.once('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'reset');
      });
      call.end(body);
    });
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface WebhookBody {
  entry?: { changes?: { value?: { messages?: { text?: { body?: string } }[] } }[] }[];
}

/** The texts that customers wrote, in a webhook as WhatsApp sends it. */
export function textsOf(body: Buffer): string[] {
  const { entry = [] } = JSON.parse(body.toString()) as WebhookBody;
  return entry
    .flatMap(({ changes = [] }) => changes)
    .flatMap(({ value }) => value?.messages ?? [])
    .flatMap(({ text }) => text?.body ?? []);
}
