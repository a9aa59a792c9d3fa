import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between the product and the simulator. While `isCursed`, it answers as systems do that tell the caller what they
 * were sent: status 500, with the request's headers and body in the words of the error.
 */
export class EchoingUpstream {
  isCursed = false;
  /** The systems that answered by an echo: the first folder of what was asked. */
  readonly echoed = new Set<string>();
  /** Origin of the simulator. */
  target = '';
  private readonly server: Server = createServer((incoming, answer) => {
    if (this.isCursed) void this.echo(incoming, answer);
    else this.passOn(incoming, answer);
  });

  static async open(): Promise<EchoingUpstream> {
    const upstream = new EchoingUpstream();
    await new Promise<void>((resolve) => upstream.server.listen(0, '127.0.0.1', resolve));
    return upstream;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private passOn(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url } = incoming;
    const passed = request(`${this.target}${url ?? ''}`, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.once('error', () => answer.destroy());
    incoming.pipe(passed);
  }

  private async echo(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.echoed.add(incoming.url?.split('/')[1] ?? '');
    let body = '';
    for await (const chunk of incoming) body += String(chunk);
    const words = `cannot do ${incoming.url ?? ''} ${JSON.stringify(incoming.headers)} ${body}`;
    const error = { code: 100, type: 'Exception', status: 'INTERNAL', message: words, details: [words] };
    answer.writeHead(500, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ error, errors: [{ message: words }] }));
  }
}
