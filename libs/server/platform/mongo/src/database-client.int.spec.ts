import { Logger } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import type { Socket } from 'node:net';
import { MongoDoor, testSettings, testStores, until } from '@feelori/testing';
import { type Connection, createConnection, type Model, Schema, STATES } from 'mongoose';
import { BatchedWrites } from './batched-writes';
import { DatabaseClient } from './database-client';
import { DatabaseState } from './database-state';
import { DatabaseTime } from './database-time';
import { isDatabaseDown } from './is-database-down';
import type { TrackedClient } from './tracked-client';

interface Probe {
  _id: string;
  word: string;
}

/** What the tests reach for inside the driver, to bring about what it does to itself. */
interface DriverParts {
  topology: {
    s: {
      servers: Map<
        string,
        {
          requestCheck(): void;
          monitor: { connection: { socket: Socket } | null };
          pool: { connections: { toArray(): { socket: Socket }[] } };
        }
      >;
    };
  };
}

/** The driver's shortest pause between two looks, and some. */
const RESTS_MS = 250;

/** The product's client, with its insides open, and an end that the test survives. */
class OpenClient extends DatabaseClient {
  ended = 0;

  get inside(): DriverParts & TrackedClient {
    return Reflect.get(this, 'client') as unknown as DriverParts & TrackedClient;
  }

  protected override giveUp(): void {
    this.ended += 1;
  }
}

class ImpatientClient extends OpenClient {
  protected override readonly limits = {
    marginMs: 300,
    callMs: 1_500,
    abandoned: 2,
    replaced: 2,
    goodMs: 60_000,
  };

  protected override get options(): DatabaseClient['options'] {
    return { ...super.options, connectTimeoutMS: 500 };
  }
}

describe('a driver that stops working', () => {
  const stores = testStores();
  const door = new MongoDoor(stores.env.MONGODB_URI ?? '');
  let connection: Connection;
  let client: OpenClient;
  let state: DatabaseState;
  let model: Model<Probe>;

  beforeEach(async () => {
    await door.open();
    connection = createConnection();
    Object.assign(connection.config, { bufferCommands: false, autoIndex: false, autoCreate: false });
    model = connection.model<Probe>(
      'Probe',
      new Schema<Probe>({ _id: String, word: String }, { collection: 'probes', versionKey: false }),
    );
    state = new DatabaseState(connection);
    await connect(ImpatientClient);
    await connection.dropDatabase();
  });
  afterEach(async () => {
    state.onModuleDestroy();
    door.onCommand = () => 'pass';
    await client.close();
    await door.close();
  });
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(async () => {
    await stores.drop();
  });

  async function connect(kind: typeof OpenClient): Promise<void> {
    client = new kind(
      testSettings({ ...stores.env, MONGODB_URI: door.uri }),
      state,
      new DatabaseTime(new Clock()),
      connection,
    );
    await client.open();
    state.isUp();
  }

  const write = (id: string): Promise<unknown> => model.create([{ _id: id, word: 'w' }]);
  const goesThrough = (work: () => Promise<unknown>) => (): Promise<boolean> =>
    work().then(
      () => true,
      () => false,
    );

  /**
   * Lets a look begin between the end of the monitor's socket and its `close` event: it has no end. The driver looks
   * when asked to only where it has rested since the last time.
   */
  async function hangHeartbeat(): Promise<void> {
    const { inside } = client;
    let open = 0;
    let ended = 0;
    inside.on('serverHeartbeatStarted', () => (open += 1));
    for (const event of ['serverHeartbeatSucceeded', 'serverHeartbeatFailed'] as const) {
      inside.on(event, () => {
        open -= 1;
        ended = performance.now();
      });
    }
    await until('the driver to have looked', () => ended > 0);
    await until('a look that hangs', () => {
      if (open === 0 && performance.now() - ended > RESTS_MS) {
        for (const server of inside.topology.s.servers.values()) {
          server.monitor.connection?.socket.destroy();
          server.requestCheck();
        }
      }
      return open > 0;
    });
  }

  /** The same for a call: it is written to a connection of the pool whose socket was destroyed just before. */
  function hangCall(id: string): Promise<unknown> {
    for (const { pool } of client.inside.topology.s.servers.values()) {
      for (const { socket } of pool.connections.toArray()) socket.destroy();
    }
    return write(id);
  }

  it('is replaced once a look at the database has no end; the models go on, nothing that was stored is lost', async () => {
    await client.close();
    await connect(OpenClient);
    const old = client.inside;
    await hangHeartbeat();
    const stored: string[] = [];
    let writers = true;
    const writing = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; writers; n += 1) {
        const id = `${writer}-${n}`;
        await write(id).then(
          () => stored.push(id),
          (error: unknown) => {
            if (!isDatabaseDown(error)) throw error;
          },
        );
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    await until('a new client', () => client.inside !== old, 8_000);
    const before = stored.length;
    await until('writes through it', () => stored.length > before + 100);
    writers = false;
    await Promise.all(writing);
    const found = new Set((await model.find({}, { _id: 1 }).lean()).map(({ _id }) => _id));
    expect(stored.filter((id) => !found.has(id))).toEqual([]);
    expect(client.ended).toBe(0);
  }, 20_000);

  it('is replaced when its calls have no end; each is ended for its caller', async () => {
    const old = client.inside;
    await write('first');
    const errors: unknown[] = [];
    for (let n = 0; client.inside === old && n < 20; n += 1) {
      await hangCall(`hung ${n}`).catch((error: unknown) => errors.push(error));
      await write(`after ${n}`).catch(() => undefined);
    }
    expect(client.inside).not.toBe(old);
    expect(errors.length).toBeGreaterThan(2);
    expect(errors.every(isDatabaseDown)).toBe(true);
    await until(
      'a write',
      goesThrough(() => write('last')),
    );
    expect(client.ended).toBe(0);
  }, 30_000);

  it('ends a cursor that is read one by one when its client is given up, and reads others whole', async () => {
    const things = connection.collection<{ _id: number }>('numbers');
    await things.insertMany(Array.from({ length: 500 }, (_, n) => ({ _id: n })));
    const read: number[] = [];
    for await (const { _id } of things.find().sort({ _id: 1 }).batchSize(100)) read.push(_id);
    expect(read).toEqual(Array.from({ length: 500 }, (_, n) => n));
    const early = things.find().batchSize(10);
    for await (const { _id } of early) if (_id === 4) break;
    expect(early.killed).toBe(true);

    const rows = things.find().batchSize(10)[Symbol.asyncIterator]();
    await rows.next();
    door.onCommand = (command) => ('getMore' in command ? 'stall' : 'pass');
    const rest = (async () => {
      for (;;) if ((await rows.next()).done) return 'read';
    })().catch((error: unknown) => error);
    await until('the rest to be asked for', () => client.inside.calls.open > 0);
    await client.close();
    expect(isDatabaseDown(await rest)).toBe(true);
  });

  it('serves batched writes and every model through the new client', async () => {
    const writes = new BatchedWrites(connection);
    await writes.insert('others', { _id: 'before' });
    const old = client.inside;
    await hangHeartbeat();
    await until('a new client', () => client.inside !== old, 8_000);
    expect(await Promise.all(['before', 'after'].map((_id) => writes.insert('others', { _id })))).toEqual([
      false,
      true,
    ]);
    expect(connection.getClient()).toBe(client.inside);
    expect(connection.readyState).toBe(STATES.connected);
    expect(await connection.collection('others').countDocuments()).toBe(2);
  }, 20_000);

  it('keeps looking for a database that is away as well, and goes on when it is back', async () => {
    const old = client.inside;
    await hangHeartbeat();
    await door.close();
    await until('the old client to be given up', () => old.topology === undefined, 12_000);
    expect(isDatabaseDown(await write('away').catch((error: unknown) => error))).toBe(true);
    expect(state.isDown).toBe(true);
    await door.open();
    await until(
      'a write',
      goesThrough(() => write('back')),
    );
    await until('the database to count as up', () => !state.isDown);
    expect(client.ended).toBe(0);
  }, 30_000);

  it('ends the process when new clients do not help', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(client.ended).toBe(0);
      const old = client.inside;
      await hangHeartbeat();
      await until('a new client, or the end', () => client.inside !== old || client.ended > 0, 8_000);
    }
    expect(client.ended).toBe(1);
  }, 40_000);

  it('closes even when a call has no end', async () => {
    await write('first');
    const hung = hangCall('hung').catch((error: unknown) => error);
    await client.close();
    expect(isDatabaseDown(await hung)).toBe(true);
  });
});
