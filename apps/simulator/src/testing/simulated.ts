import { createSimulator, type Mount, type Simulator } from '../server';
import { readSettings } from '../settings';
import { World } from '../world';
import { Receiver } from './receiver';

/** A simulator that tests drive through HTTP, with a receiver for its webhooks. */
export class Simulated {
  private constructor(
    readonly world: World,
    readonly simulator: Simulator,
    readonly receiver: Receiver,
  ) {}

  /** Builds both; nothing listens but the receiver. */
  static async start(mounts: readonly Mount[] = [], env: Record<string, string> = {}): Promise<Simulated> {
    const receiver = new Receiver();
    const world = new World(readSettings({ ...env, WEBHOOK_URL: await receiver.listen() }));
    return new Simulated(world, await createSimulator(world, { mounts }), receiver);
  }

  /** Calls the control API. */
  async control(method: Method, path: string, body?: object): Promise<Answer> {
    return this.call(method, `/_sim${path}`, body, {});
  }

  /** Calls the Graph API with the right token, or the one given. */
  async graph(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    token?: string,
  ): Promise<Answer> {
    const authorization = `Bearer ${token ?? this.world.settings.whatsapp.accessToken}`;
    return this.call(method, `/graph/v24.0${path}`, body, { authorization });
  }

  /** Sends a message of the shop. */
  async send(body: object): Promise<Answer> {
    const number = this.world.settings.whatsapp.phoneNumberId;
    return this.graph('POST', `/${number}/messages`, { messaging_product: 'whatsapp', ...body });
  }

  /** Lets a customer write, which also opens the window; gives the message id. */
  async write(message: object): Promise<string> {
    const { json } = await this.control('POST', '/messages', message);
    return String(json['wamid']);
  }

  /** Asks until the condition holds; the test's own deadline bounds it. */
  async until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Stops both. */
  async close(): Promise<void> {
    await this.simulator.app.close();
    await this.receiver.close();
  }

  private async call(
    method: Method,
    url: string,
    payload: object | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const answer = await this.simulator.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, text: answer.body, json: parse(answer.body) };
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An answer; `json` is empty when the body is none. */
export interface Answer {
  status: number;
  text: string;
  json: Record<string, unknown>;
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
