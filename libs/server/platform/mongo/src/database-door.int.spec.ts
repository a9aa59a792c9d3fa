import { Logger } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import fc from 'fast-check';
import {
  type DoorAction,
  type DoorCommand,
  MongoDoor,
  testSettings,
  testStores,
  until,
} from '@feelori/testing';
import { createConnection } from 'mongoose';
import { DatabaseClient } from './database-client';
import { DatabaseState } from './database-state';
import { DatabaseTime } from './database-time';
import { DURABLE } from './durable';
import { isDatabaseDown } from './is-database-down';

const SEED = 7;
const LANES = 40;
const FAULTS = 26;
/** For the next write to go through after a fault; the machine may be busy. */
const BACK_MS = 15_000;

/** What happens, and to which kind of command: the driver's look at the server, or a write. */
interface Planned {
  to: 'hello' | 'insert';
  action: Extract<DoorAction, { fault: string }>;
}

const planned: fc.Arbitrary<Planned> = fc.record({
  to: fc.constantFrom('hello', 'insert'),
  action: fc.record({
    fault: fc.constantFrom('close', 'reset', 'end-to-driver', 'end-to-database', 'stall'),
    of: fc.constantFrom('command', 'answer'),
    after: fc.oneof(
      fc.constantFrom(0, 1),
      fc.integer({ min: 0, max: 256 }).map((n) => n / 256),
    ),
  }),
});

class ImpatientClient extends DatabaseClient {
  protected override readonly limits = {
    marginMs: 300,
    callMs: 800,
    abandoned: 3,
    replaced: Infinity,
    goodMs: 0,
  };

  protected override get options(): DatabaseClient['options'] {
    return {
      ...super.options,
      connectTimeoutMS: 400,
      heartbeatFrequencyMS: 500,
      minHeartbeatFrequencyMS: 50,
      maxPoolSize: 3,
    };
  }

  protected override giveUp(): void {
    throw new Error('no client is to be given up here');
  }
}

/** A client with a door of its own; faults come one after the other while it writes. */
class Lane {
  readonly stored: string[] = [];
  fired = 0;
  private readonly door: MongoDoor;
  private readonly connection = createConnection();
  private readonly state = new DatabaseState(this.connection);
  private client: ImpatientClient | null = null;
  private next: Planned | null = null;
  private written = 0;

  constructor(
    private readonly name: number,
    private readonly uri: string,
  ) {
    this.door = new MongoDoor(uri);
  }

  async open(): Promise<void> {
    await this.door.open();
    this.door.onCommand = (command) => this.decide(command);
    const settings = testSettings({ MONGODB_URI: this.door.uri });
    this.client = new ImpatientClient(settings, this.state, new DatabaseTime(new Clock()), this.connection);
    await this.client.open();
    this.state.isUp();
  }

  async close(): Promise<void> {
    this.state.onModuleDestroy();
    await this.client?.close();
    await this.door.close();
  }

  /** Gives how long it took until a write went through again. */
  async suffer(fault: Planned): Promise<number> {
    const before = this.fired;
    this.next = fault;
    await until('the fault to happen', async () => (await this.write(), this.fired > before), BACK_MS);
    const began = performance.now();
    await until(`a write after ${JSON.stringify(fault)}`, () => this.write(), BACK_MS);
    return performance.now() - began;
  }

  private decide(command: DoorCommand): DoorAction {
    const { next } = this;
    if (next === null || !(next.to in command)) return 'pass';
    this.next = null;
    this.fired += 1;
    return next.action;
  }

  private async write(): Promise<boolean> {
    const id = `${this.name}-${(this.written += 1)}`;
    try {
      await this.connection.collection<{ _id: string }>('things').insertOne({ _id: id }, DURABLE);
      this.stored.push(id);
      return true;
    } catch (error) {
      if (!isDatabaseDown(error)) throw error;
      return false;
    }
  }
}

describe('a database behind a door that breaks at every point of a look at it and of a write', () => {
  const stores = testStores();
  const lanes = Array.from({ length: LANES }, (_, name) => new Lane(name, stores.env.MONGODB_URI ?? ''));

  beforeAll(() => Logger.overrideLogger(false));
  afterAll(async () => {
    await Promise.all(lanes.map((lane) => lane.close()));
    await stores.drop();
  });

  it(`takes the next write after each of ${LANES * FAULTS} faults, and has every write it acknowledged`, async () => {
    const faults = fc.sample(planned, { seed: SEED, numRuns: LANES * FAULTS });
    // One after the other: all at once on a busy machine no client would connect within its short time.
    for (const lane of lanes) await lane.open();
    await Promise.all(
      lanes.map(async (lane, n) => {
        for (const fault of faults.slice(n * FAULTS, (n + 1) * FAULTS)) await lane.suffer(fault);
      }),
    );
    expect(lanes.reduce((sum, { fired }) => sum + fired, 0)).toBe(LANES * FAULTS);
    const direct = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const rows = await direct
      .collection<{ _id: string }>('things')
      .find({}, { projection: { _id: 1 } })
      .toArray();
    await direct.close();
    const found = new Set(rows.map(({ _id }) => _id));
    const stored = lanes.flatMap((lane) => lane.stored);
    expect(stored.length).toBeGreaterThan(LANES * FAULTS);
    expect(stored.filter((id) => !found.has(id))).toEqual([]);
  }, 120_000);
});
