import { connect, createServer, type Server, type Socket } from 'node:net';
import type { DoorAction } from './door-action';
import { DoorLine } from './door-line';
import { commandOf } from './wire-message';

/** A command as the driver sent it. */
export type DoorCommand = Record<string, unknown>;

/**
 * A TCP door in front of a real database. It can be closed (and refuses then), and decides for every command by
 * `onCommand`; the handshake and the driver's own looks at the server come as `hello`.
 */
export class MongoDoor {
  onCommand: (command: DoorCommand) => DoorAction = () => 'pass';

  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  /** `uri` is the real database's. */
  constructor(private readonly target: string) {}

  /** The database's address through the door; known once it was open. */
  get uri(): string {
    const through = new URL(this.target);
    through.host = `127.0.0.1:${this.port}`;
    return through.href;
  }

  /** Opens on a free port, the next time on the same one. */
  async open(): Promise<void> {
    const server = createServer({ allowHalfOpen: true }, (driver) => this.join(driver));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.address() as { port: number }).port;
  }

  /** Refuses new connections and cuts those that are there. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    this.cutAll();
    await closed;
  }

  /** Cuts every connection; new ones are let in as before. */
  cutAll(): void {
    this.sockets.forEach((socket) => socket.destroy());
  }

  private join(driver: Socket): void {
    const { port, hostname } = new URL(this.target);
    const database = connect({ port: Number(port || 27_017), host: hostname, allowHalfOpen: true });
    const line = new DoorLine(driver, database, (message) => this.onCommand(commandOf(message)));
    for (const socket of [driver, database]) {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    }
    line.open();
  }
}
