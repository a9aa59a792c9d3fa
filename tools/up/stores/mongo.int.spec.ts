import { readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { mongo } from 'mongoose';
import { dataFolder, lives, type Running, runUp, type Up, until } from '../testing/starter-harness';

interface Wire {
  MessageCutter: new () => { push(chunk: Buffer): Buffer[] };
  flatBson(fields: Record<string, string | number>, ints?: string[]): Buffer;
  msgFrame(id: number, answers: number, body: Buffer): Buffer;
}
const { MessageCutter, flatBson, msgFrame } = jest.requireActual<Wire>('./mongo-wire.mjs');
const { localMongo } = jest.requireActual<{ localMongo(env: object): { from: string } | undefined }>(
  './mongo.mjs',
);

// On a machine with a mongod on its path, or where the engine cannot run, there is no engine to try.
const describeEngine = localMongo(process.env)?.from === 'engine' ? describe : describe.skip;

jest.setTimeout(60_000);

describeEngine("MongoDB's engine behind its address", () => {
  let folder: ReturnType<typeof dataFolder>;
  let stores: Running;
  let uri: string;
  let client: mongo.MongoClient;

  beforeAll(async () => {
    folder = dataFolder();
    stores = open(folder.data);
    uri = await ready(stores);
    client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
  }, 150_000);

  afterAll(async () => {
    await client.close();
    stores.child.kill('SIGTERM');
    await stores.ended;
    folder.remove();
  });

  describe('the command filter', () => {
    it.each(['startSession', 'refreshSessions', 'killSessions', 'killAllSessions', 'endSessions'])(
      'answers %s itself; the engine goes on',
      async (command) => {
        const things = client.db().collection('things');
        await things.insertOne({ command }, { writeConcern: { w: 'majority', journal: true } });
        const raw = await RawConnection.open(uri);
        const answer = await raw.ask({ [command]: 1, $db: 'admin' });
        if (command === 'endSessions') {
          expect(answer).toEqual({ ok: 1 });
        } else {
          expect(answer).toMatchObject({ ok: 0, code: 59, codeName: 'CommandNotFound' });
        }
        expect(await raw.ask({ ping: 1, $db: 'admin' })).toMatchObject({ ok: 1 });
        raw.close();
        expect(await things.findOne({ command })).toMatchObject({ command });
      },
    );

    it('keeps the order of answers when several questions travel together in odd chunks', async () => {
      const raw = await RawConnection.open(uri);
      const questions = ['ping', 'killSessions', 'buildInfo', 'endSessions', 'ping'].map((name) => ({
        [name]: 1,
        $db: 'admin',
      }));
      const answers = await raw.askTogether(questions, 7);
      expect(answers.map((one) => one['ok'])).toEqual([1, 0, 1, 1, 1]);
      expect(answers[2]).toHaveProperty('version');
      raw.close();
    });

    it('closes the connection, and only that, on what is no message', async () => {
      const raw = await RawConnection.open(uri);
      const bad = msgFrame(1, 0, flatBson({ ping: 1, $db: 'admin' }));
      bad.writeInt32LE(2012, 12);
      await expect(raw.send(bad)).rejects.toThrow('closed');
      expect(await client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
    });

    it('takes documents near the size a document may have', async () => {
      const big = client.db().collection<{ _id: string; text: string }>('big');
      const text = 'x'.repeat(15_000_000);
      await big.insertOne({ _id: 'one', text });
      expect((await big.findOne({ _id: 'one' }))?.text).toHaveLength(text.length);
      await big.drop();
    });
  });

  it('loses no acknowledged majority write under three kill -9, and is back at the same address', async () => {
    const things = client.db().collection<{ _id: number }>('survivors');
    const acknowledged: number[] = [];
    let next = 0;
    for (let kills = 1; kills <= 3; kills += 1) {
      const pid = await enginePid(folder.data);
      const killAt = acknowledged.length + 1_000;
      let failed = false;
      const write = async () => {
        while (!failed) {
          const _id = (next += 1);
          await things.insertOne({ _id }, { writeConcern: { w: 'majority', journal: true } });
          if (acknowledged.push(_id) === killAt) process.kill(pid, 'SIGKILL');
        }
      };
      const fail = () => (failed = true);
      await Promise.all(Array.from({ length: 8 }, () => write().catch(fail)));
      await until(() => !lives(pid), 5_000);
      await until(() => answersPing(uri), 10_000);
      const kept = new Set((await things.find().toArray()).map((one) => one._id));
      expect(acknowledged.filter((_id) => !kept.has(_id))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(3_000);
    expect(stores.output()).toContain('MongoDB ended (SIGKILL); starting it again in 0.3 s.');
  });

  it('says what happened to a damaged folder, and starts afresh with --reset', async () => {
    const own = dataFolder();
    const first = open(own.data);
    await ready(first);
    first.child.kill('SIGTERM');
    await first.ended;
    writeFileSync(path.join(own.data, 'mongo/WiredTiger.turtle'), 'damaged');
    const broken = open(own.data);
    expect(await broken.ended).toBe(1);
    expect(broken.output()).toMatch(/The database files in .*mongo are damaged.*npm start -- --reset/);
    const fresh = open(own.data, ['--reset']);
    await ready(fresh);
    fresh.child.kill('SIGTERM');
    expect(await fresh.ended).toBe(0);
    own.remove();
  });
});

/** One connection on which the bytes are ours. */
class RawConnection {
  private readonly cutter = new MessageCutter();
  private readonly got: Buffer[] = [];
  private closed = false;

  private constructor(private readonly socket: net.Socket) {
    socket.on('data', (chunk: Buffer) => this.got.push(...this.cutter.push(chunk)));
    socket.on('close', () => (this.closed = true));
    socket.on('error', () => (this.closed = true));
  }

  static open(uri: string): Promise<RawConnection> {
    const port = Number(/:(\d+)\//.exec(uri)?.[1]);
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(new RawConnection(socket))).once('error', reject);
    });
  }

  async ask(document: Record<string, string | number>): Promise<mongo.BSON.Document> {
    const [answer] = await this.askTogether([document], 1_000);
    return answer!;
  }

  /** Sends all questions in one stream of chunks of `size` bytes and returns the answers in order. */
  async askTogether(
    documents: Record<string, string | number>[],
    size: number,
  ): Promise<mongo.BSON.Document[]> {
    const frames = documents.map((document, at) => msgFrame(at + 1, 0, flatBson(document)));
    const answers = await this.send(Buffer.concat(frames), documents.length, size);
    expect(answers.map((one) => one.readInt32LE(8))).toEqual(documents.map((_, at) => at + 1));
    return answers.map((one) => mongo.BSON.deserialize(one.subarray(21)));
  }

  async send(bytes: Buffer, answers = 1, size = 1_000): Promise<Buffer[]> {
    for (let at = 0; at < bytes.length; at += size) this.socket.write(bytes.subarray(at, at + size));
    await until(() => this.closed || this.got.length >= answers, 5_000);
    if (this.closed) throw new Error('the connection was closed');
    return this.got.splice(0, answers);
  }

  close(): void {
    this.socket.destroy();
  }
}

async function answersPing(uri: string): Promise<boolean> {
  try {
    const raw = await RawConnection.open(uri);
    const answer = await raw.ask({ ping: 1, $db: 'admin' });
    raw.close();
    return answer['ok'] === 1;
  } catch {
    return false;
  }
}

/** The stores alone, MongoDB from the engine. */
function open(data: string, args: string[] = []): Running {
  return runUp('stores.mjs', ['--data', data, '--json', ...args], { MONGODB_URI: undefined });
}

/** MongoDB's address once the stores are up. */
async function ready(running: Running): Promise<string> {
  const said = () => /"mongodbUri":"([^"]+)"/.exec(running.output())?.[1];
  await until(() => said() !== undefined || running.child.exitCode !== null, 120_000);
  const uri = said();
  if (uri === undefined) throw new Error(running.output());
  return uri;
}

/** The engine's pid as stores.json tells it, once a living engine stands there. */
async function enginePid(data: string): Promise<number> {
  const told = () => {
    const { processes } = JSON.parse(readFileSync(path.join(data, 'stores.json'), 'utf8')) as Up;
    return processes.find((one) => one.role === 'mongodb')?.pid;
  };
  await until(() => lives(told() ?? 0), 20_000);
  return told() ?? 0;
}
