import net from 'node:net';
import { MessageCutter, readRequest } from '../up/stores/mongo-wire.mjs';
import { tieSockets } from './tie-sockets';

/** What a driver says to find out whether the server lives. */
const LOOKS = new Set(['hello', 'isMaster', 'ismaster', 'ping']);

/**
 * A TCP door in front of a database that can swallow every command while the driver's own looks at the server go on:
 * reads and writes hang, and nothing says so.
 */
export class StallingDoor {
  private readonly sockets = new Set<net.Socket>();
  private readonly server: net.Server;
  private stalled = false;

  constructor(private readonly target: { host: string; port: number }) {
    this.server = net.createServer((client) => this.join(client, net.connect(this.target)));
  }

  /** Opens on a free port of this machine and gives it. */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as net.AddressInfo).port;
  }

  /** From now on no command gets through. */
  stall(): void {
    this.stalled = true;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(client: net.Socket, database: net.Socket): void {
    const cutter = new MessageCutter();
    client.on('data', (bytes) => {
      for (const message of cutter.push(bytes)) {
        if (!this.stalled || LOOKS.has(readRequest(message).name)) database.write(message);
      }
    });
    database.on('data', (bytes) => void client.write(bytes));
    tieSockets(this.sockets, client, database);
  }
}
