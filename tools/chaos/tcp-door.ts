import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP door before a server: what goes through it can be made to stand still, or be cut off. */
export class TcpDoor {
  private readonly sockets = new Set<Socket>();
  private frozen = false;
  private shut = false;

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {
    server.on('connection', (socket) => this.pass(socket));
  }

  static async before(url: string): Promise<TcpDoor> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const door = new TcpDoor(server, { host: hostname, port: Number(port) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return door;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Connections that are open go dead, without anybody being told; new ones are as before. */
  stall(): void {
    for (const socket of this.sockets) {
      socket.removeAllListeners('data');
      socket.on('data', () => undefined);
    }
  }

  /** Nothing is answered any more, on new connections neither. */
  freeze(): void {
    this.frozen = true;
    this.stall();
  }

  /** Cuts every connection, and lets nobody in until `allow`. */
  refuse(): void {
    this.shut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  allow(): void {
    this.shut = false;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private pass(here: Socket): void {
    this.track(here);
    if (this.shut) here.destroy();
    if (this.frozen || this.shut) return;
    const there = connect(this.target);
    this.track(there);
    here.on('data', (chunk) => there.write(chunk));
    there.on('data', (chunk) => here.write(chunk));
    here.on('close', () => there.destroy());
    there.on('close', () => here.destroy());
  }

  private track(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}
