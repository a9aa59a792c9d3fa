import { connect, createServer, type Server, type Socket } from 'node:net';
import { mongo } from 'mongoose';

/** What a door does with a command: let it through, answer it itself, cut the line, or never answer. */
export type DoorAction = 'pass' | 'cut' | 'stall' | { answer: object };

/** A command as the driver sent it. */
export type DoorCommand = Record<string, unknown>;

const HEADER = 16;
const OP_MSG = 2013;
const LONGEST = 48_000_000;

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
    const server = createServer((client) => this.join(client));
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

  private join(client: Socket): void {
    const { port, hostname } = new URL(this.target);
    const database = connect(Number(port || 27_017), hostname);
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    database.on('data', (data) => client.write(data));
    let rest: Buffer = Buffer.alloc(0);
    client.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      for (let size = sizeOf(rest); size !== null; size = sizeOf(rest)) {
        this.handle(rest.subarray(0, size), client, database);
        rest = rest.subarray(size);
      }
    });
  }

  private handle(message: Buffer, client: Socket, database: Socket): void {
    const action = this.onCommand(commandOf(message));
    if (action === 'pass') database.write(message);
    else if (action === 'cut') client.destroy();
    else if (action !== 'stall') client.write(answerTo(message, action.answer));
  }
}

/** The size of the first whole message; null while it is not there yet. */
function sizeOf(bytes: Buffer): number | null {
  if (bytes.length < HEADER) return null;
  const size = bytes.readInt32LE(0);
  if (size < HEADER || size > LONGEST) throw new Error('no message of the wire protocol');
  return bytes.length < size ? null : size;
}

/** The first look at a server comes in an older form (OP_QUERY), whatever its name. */
function commandOf(message: Buffer): DoorCommand {
  if (message.readInt32LE(12) !== OP_MSG) return { hello: 1 };
  const body = HEADER + 5;
  return mongo.BSON.deserialize(message.subarray(body, body + message.readInt32LE(body)));
}

function answerTo(message: Buffer, answer: object): Buffer {
  const body = mongo.BSON.serialize(answer);
  const head = Buffer.alloc(HEADER + 5);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(message.readInt32LE(4), 8);
  head.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([head, body]);
}
