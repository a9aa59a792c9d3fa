import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** One webhook POST as it came in. */
export interface Received {
  headers: Record<string, string | string[] | undefined>;
  body: string;
  json: { entry: Array<{ changes: Array<{ field: string; value: Record<string, unknown> }> }> };
}

/** A webhook receiver for tests: keeps what it got and answers with the given statuses, then 200. */
export class Receiver {
  readonly got: Received[] = [];
  /** Answers still to give before 200 for all; 0 = cut the connection. */
  answers: number[] = [];
  private waiters: Array<() => void> = [];
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      this.got.push({ headers: request.headers, body, json: JSON.parse(body) as Received['json'] });
      const status = this.answers.shift() ?? 200;
      if (status === 0) request.socket.destroy();
      else response.writeHead(status).end();
      for (const wake of this.waiters.splice(0)) wake();
    });
  });

  /** Starts on a free port; gives the webhook URL. */
  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhooks/whatsapp`;
  }

  /** Resolves as soon as what was received satisfies the condition; the test's own deadline bounds it. */
  async until(condition: (got: Received[]) => boolean): Promise<void> {
    while (!condition(this.got)) await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  /** Values of all changes received so far, in order. */
  values(): Array<Record<string, unknown>> {
    return this.got.flatMap(({ json }) =>
      json.entry.flatMap(({ changes }) => changes.map(({ value }) => value)),
    );
  }

  /** Names of the statuses received so far, in order. */
  statuses(): string[] {
    return this.values().flatMap((value) =>
      ((value['statuses'] ?? []) as Array<{ status: string }>).map(({ status }) => status),
    );
  }

  /** Stops. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
