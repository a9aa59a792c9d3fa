import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { tieSockets } from './tie-sockets';

/** Takes TLS connections on loopback and passes what they say on to a server without TLS. */
export class TlsDoor {
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** `key` and `cert` in PEM. */
  static async before(
    target: { host: string; port: number },
    own: { key: string; cert: string },
  ): Promise<TlsDoor> {
    const server = createServer(own);
    const door = new TlsDoor(server);
    server.on('secureConnection', (here) => {
      const there = connect(target);
      tieSockets(door.sockets, here, there);
      here.pipe(there).pipe(here);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return door;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}
