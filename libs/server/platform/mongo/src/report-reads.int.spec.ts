import { type DoorCommand, MongoDoor, testSettings, testStores, until } from '@feelori/testing';
import { type Connection, createConnection, type Model, Schema } from 'mongoose';
import { clientOptions } from './client-options';
import { ReportReads } from './report-reads';

interface Figure {
  _id: number;
  count: number;
}

/** The part of a command that says from whom it may be read. */
interface Asked {
  question: string;
  from: unknown;
}

/**
 * The driver's own choice among the members of a replica set. The members are two doors to one database, each of which
 * answers the driver's looks at it as a primary or a secondary does.
 */
describe('ReportReads', () => {
  const stores = testStores();
  const first = new MongoDoor(stores.env.MONGODB_URI ?? '');
  const second = new MongoDoor(stores.env.MONGODB_URI ?? '');
  const settings = testSettings({ MONGODB_REPORT_READS: 'secondaryPreferred' });
  const { options } = new ReportReads(settings);
  const asked = new Map<MongoDoor, Asked[]>();
  /** How long ago the secondary wrote last what the primary had written. */
  let behindMs = 0;
  let connection: Connection;
  let figures: Model<Figure>;

  const hostOf = (door: MongoDoor): string => new URL(door.uri).host;

  function member(door: MongoDoor): object {
    const isPrimary = door === first;
    const lastWriteDate = new Date(Date.now() - (isPrimary ? 0 : behindMs));
    return {
      ...{ ok: 1, setName: 'rs', setVersion: 1, hosts: [hostOf(first), hostOf(second)], me: hostOf(door) },
      ...{ isWritablePrimary: isPrimary, secondary: !isPrimary, primary: hostOf(first) },
      ...{ minWireVersion: 0, maxWireVersion: 25, helloOk: true, lastWrite: { lastWriteDate } },
    };
  }

  function hears(door: MongoDoor): void {
    asked.set(door, []);
    door.onCommand = (command: DoorCommand) => {
      if ('hello' in command || 'ismaster' in command) return { answer: member(door) };
      const [question = ''] = Object.keys(command);
      if (command['find'] ?? command['aggregate']) {
        asked.get(door)?.push({ question, from: command['$readPreference'] });
      }
      return 'pass';
    };
  }

  async function report(): Promise<void> {
    await figures.find({ count: { $gt: 0 } }, {}, { ...options }).lean();
    await figures.aggregate([{ $group: { _id: null, all: { $sum: '$count' } } }]).option({ ...options });
    await figures.collection.countDocuments({}, { ...options });
  }
  const of = (door: MongoDoor): Asked[] => asked.get(door) ?? [];
  async function untilReadFrom(door: MongoDoor): Promise<void> {
    await until('all of a report is read from this one', async () => {
      forget();
      await report();
      return of(door).length === 3;
    });
  }
  const forget = (): void => [first, second].forEach((door) => asked.set(door, []));

  beforeAll(async () => {
    [first, second].forEach(hears);
    await Promise.all([first.open(), second.open()]);
    const { pathname } = new URL(first.uri);
    const uri = `mongodb://${hostOf(first)},${hostOf(second)}${pathname}?replicaSet=rs`;
    const own = { ...clientOptions(settings), heartbeatFrequencyMS: 500 };
    connection = await createConnection(uri, own).asPromise();
    const schema = new Schema<Figure>({ _id: Number, count: Number }, { collection: 'figures' });
    figures = connection.model<Figure>('Figure', schema);
    await figures.create([{ _id: 1, count: 2 }]);
    await untilReadFrom(second);
  }, 20_000);
  beforeEach(forget);
  afterAll(async () => {
    await connection.close();
    await Promise.all([first.close(), second.close()]);
    await stores.drop();
  });

  it('has reports read from a secondary that is not far behind', async () => {
    await report();
    expect(of(first)).toEqual([]);
    const from = { mode: 'secondaryPreferred', maxStalenessSeconds: 120 };
    expect(of(second)).toEqual([
      { question: 'find', from },
      { question: 'aggregate', from },
      { question: 'aggregate', from },
    ]);
  });

  it('leaves all other reads to the primary', async () => {
    await figures.findById(1).lean();
    await figures.findOneAndUpdate({ _id: 1 }, { $inc: { count: 1 } });
    await figures.aggregate([{ $match: { _id: 1 } }]);
    expect(of(second)).toEqual([]);
    expect(of(first).map(({ from }) => from)).toEqual([undefined, undefined]);
  });

  it('asks the primary while the secondary is far behind, or gone', async () => {
    behindMs = 15 * 60_000;
    await untilReadFrom(first);
    behindMs = 0;
    await untilReadFrom(second);
    await second.close();
    forget();
    await report();
    expect(of(first)).toHaveLength(3);
  });

  it('has all of it read from the primary where nobody said otherwise', () => {
    expect(new ReportReads(testSettings()).options).toEqual({});
  });
});
