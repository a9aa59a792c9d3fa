import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tieSockets } from '../chaos/tie-sockets.ts';

/** A TCP door before the database: closed, it refuses everybody as a database that is down does. */
export class DatabaseDoor {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  private target = { host: '', port: 0 };

  /** Opens before the database at this address; gives its address through the door. */
  async before(uri: string): Promise<string> {
    const through = new URL(uri);
    this.target = { host: through.hostname, port: Number(through.port || 27_017) };
    await this.open();
    through.host = `127.0.0.1:${this.port}`;
    return through.href;
  }

  /** Opens on a free port, the next time on the same one. */
  async open(): Promise<void> {
    const server = createServer((here) => {
      const there = connect(this.target);
      tieSockets(this.sockets, here, there);
      here.pipe(there).pipe(here);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** Cuts every connection and refuses new ones. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
