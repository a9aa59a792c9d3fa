import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { BSON } from 'mongodb';
import { MessageCutter, msgFrame, readRequest } from '../up/stores/mongo-wire.mjs';
import { ScramSignIn } from './scram-sign-in';
import { tieSockets } from './tie-sockets';

/** What a driver may ask before it has signed in. */
const OPEN_TO_ALL = new Set(['hello', 'isMaster', 'ismaster']);

/** A TCP door before a database without users: it asks for a user and a password, as a real one does, by SCRAM-SHA-256. */
export class PasswordDoor {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(
    private readonly target: { host: string; port: number },
    private readonly own: { user: string; password: string },
  ) {
    this.server = createServer((client) => this.join(client, connect(this.target)));
  }

  /** Opens on a free port of this machine and gives it. */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(client: Socket, database: Socket): void {
    const cutter = new MessageCutter();
    const guard = new Guard(new ScramSignIn(this.own));
    client.on('data', (bytes) => {
      for (const message of cutter.push(bytes)) {
        const answer = guard.answer(message);
        if (answer === null) database.write(message);
        else client.write(msgFrame(0, message.readInt32LE(4), Buffer.from(BSON.serialize(answer))));
      }
    });
    database.on('data', (bytes) => void client.write(bytes));
    tieSockets(this.sockets, client, database);
  }
}

/** Of one connection: whether it may ask what it asks. */
class Guard {
  private isIn = false;

  constructor(private readonly signIn: ScramSignIn) {}

  /** What the door answers itself; null for what the database may hear. */
  answer(message: Buffer): object | null {
    const { name, legacy, body } = readRequest(message);
    // The first look at a server comes in the older form.
    if (this.isIn || legacy || OPEN_TO_ALL.has(name)) return null;
    if (name !== 'saslStart' && name !== 'saslContinue') return refusal(13, 'Sign in first.');
    const payload = payloadOf(message.subarray(body));
    const said = name === 'saslStart' ? this.signIn.begin(payload) : this.signIn.end(payload);
    if (said === null) return refusal(18, 'Authentication failed.');
    this.isIn = name === 'saslContinue';
    return { conversationId: 1, done: this.isIn, payload: Buffer.from(said), ok: 1 };
  }
}

function payloadOf(body: Buffer): string {
  const { payload } = BSON.deserialize(body.subarray(0, body.readInt32LE(0)), { promoteBuffers: true });
  return Buffer.from(payload as Uint8Array).toString();
}

const refusal = (code: number, errmsg: string): object => ({ ok: 0, code, errmsg });
