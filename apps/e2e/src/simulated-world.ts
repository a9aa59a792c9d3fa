import type { RunningProduct } from './running-product';

/** The simulator's control API: what customers do and shops have, without a phone page. */
export class SimulatedWorld {
  private readonly url: string;

  constructor({ phoneUrl }: RunningProduct) {
    this.url = new URL('/_sim', phoneUrl).href;
  }

  async write(message: {
    from: string;
    kind?: string;
    text?: string;
    name?: string;
    without?: string[];
  }): Promise<void> {
    await this.send('POST', '/messages', message);
  }

  async read<Answer>(path: string): Promise<Answer> {
    const answer = await fetch(this.url + path);
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    return (await answer.json()) as Answer;
  }

  async send(method: string, path: string, body: object): Promise<void> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  }
}
