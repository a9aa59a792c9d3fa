import { MongoDoor, testStores, until } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { DeadlineExceeded } from '@feelori/platform/resilience';
import { BatchedWrites } from './batched-writes';
import { insertEach, insertNew } from './insert-new';
import { isDatabaseDown } from './is-database-down';
import { isDocumentFault } from './is-document-fault';

type Row = { _id: string } & Record<string, unknown>;

const row = (_id: string, more: object = {}): Row => ({ _id, ...more });
const HUGE = 'x'.repeat(17 * 1024 * 1024);
const writeError = (code: number, index = 0): object => ({
  n: 0,
  ok: 1,
  writeErrors: [{ index, code, errmsg: `code ${code}` }],
});
const refusal = (code: number): object => ({ ok: 0, code, errmsg: `code ${code}` });

/** What driver and server really say, each through the paths that store a message or a status. */
describe('faults of the database and of documents', () => {
  const stores = testStores();
  const door = new MongoDoor(stores.env.MONGODB_URI ?? '');
  let connection: Connection;
  /** Past the door. */
  let direct: Connection;
  let writes: BatchedWrites;

  /** For where the driver may take long to find the server again. */
  const connectAgain = async (): Promise<void> => {
    await connection.close(true);
    await connectThrough();
  };
  const connectThrough = async (): Promise<void> => {
    connection = await createConnection(door.uri, {
      serverSelectionTimeoutMS: 300,
      waitQueueTimeoutMS: 300,
      maxPoolSize: 2,
    }).asPromise();
    writes = new BatchedWrites(connection);
  };
  beforeAll(async () => {
    await door.open();
    await connectThrough();
    direct = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    await direct.createCollection('strict', { validator: { $jsonSchema: { required: ['a'] } } });
  });
  beforeEach(async () => {
    await Promise.all(['things', 'strict'].map((name) => direct.collection(name).deleteMany({})));
  });
  afterEach(async () => {
    door.onCommand = () => 'pass';
    // What the server says of its own state makes the driver look at it anew.
    await until('the driver to find the server', () =>
      connection.db!.command({ ping: 1 }).then(Boolean, () => false),
    );
  });
  afterAll(async () => {
    await Promise.all([connection.close(true), direct.close()]);
    await door.close();
    await stores.drop();
  });

  const things = (): unknown => connection.collection('things');
  const errorOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: unknown) => error,
    );
  /** The error of each way a document is stored: `insertMany`, one alone, and a bulk over collections. */
  const errorsOf = async (...rows: Row[]): Promise<unknown[]> => [
    await errorOf(insertEach(things(), rows)),
    await errorOf(writes.insert('things', rows[0]!)),
    await errorOf(Promise.all([row('beside'), ...rows].map((one) => writes.insert('things', one)))),
  ];
  const onWrite =
    (action: ReturnType<MongoDoor['onCommand']>): MongoDoor['onCommand'] =>
    (command) =>
      'insert' in command || 'bulkWrite' in command ? action : 'pass';

  const expectNotStored = (errors: unknown[]): void => {
    for (const error of errors) {
      expect(error).not.toBeNull();
      expect([isDatabaseDown(error), isDocumentFault(error)]).toEqual([true, false]);
    }
  };

  describe('the database is to blame for', () => {
    it('a connection that is cut under a write', async () => {
      door.onCommand = onWrite('cut');
      expectNotStored(await errorsOf(row('1'), row('2')));
    });

    it('a pool without a free connection', async () => {
      door.onCommand = onWrite('stall');
      const stalled = [1, 2].map((n) => errorOf(insertEach(things(), [row(`${n}`)])));
      expectNotStored(await errorsOf(row('3'), row('4')));
      door.cutAll();
      expectNotStored(await Promise.all(stalled));
      await connectAgain();
    });

    it('a server that cannot be found', async () => {
      await door.close();
      expectNotStored(await errorsOf(row('1'), row('2')));
      await door.open();
      await connectAgain();
    });

    it.each([8_000, 11_601, 91, 262, 13])('a refusal with code %i', async (code) => {
      door.onCommand = onWrite({ answer: refusal(code) });
      expectNotStored(await errorsOf(row('1'), row('2')));
    });

    it.each([14_031, 11_601, 8_000])('a write error with code %i', async (code) => {
      door.onCommand = (command) => ('insert' in command ? { answer: writeError(code) } : 'pass');
      expectNotStored((await errorsOf(row('1'), row('2'))).slice(0, 2));
    });

    it('a write that did not get as durable as it has to be', async () => {
      const concern = { code: 64, errmsg: 'waiting for replication timed out' };
      door.onCommand = onWrite({ answer: { n: 2, ok: 1, writeConcernError: concern } });
      expectNotStored((await errorsOf(row('1'), row('2'))).slice(0, 2));
    });

    it('a deadline of ours', () => {
      expect(isDatabaseDown(new DeadlineExceeded('database: writes', 5))).toBe(true);
      expect(isDatabaseDown(new DeadlineExceeded('the shop', 5))).toBe(false);
    });
  });

  it('takes what it does not know for nobody’s fault: neither the document’s, nor surely the database’s', async () => {
    door.onCommand = onWrite({ answer: refusal(77_777) });
    for (const error of await errorsOf(row('1'), row('2'))) {
      expect([isDatabaseDown(error), isDocumentFault(error)]).toEqual([false, false]);
    }
    for (const error of [new TypeError('no function'), new Error('odd'), 'text', null, undefined]) {
      expect([isDatabaseDown(error), isDocumentFault(error)]).toEqual([false, false]);
    }
    const endless = new Error('a');
    endless.cause = endless;
    expect([isDatabaseDown(endless), isDocumentFault(endless)]).toEqual([false, false]);
  });

  describe('the document is to blame for', () => {
    it.each([
      ['its size', row('bad', { text: HUGE })],
      ['a key that cannot be encoded', row('bad', { 'a\0b': 1 })],
      ['leading to itself', Object.assign(row('bad'), { self: {} as object })],
      ['an id of a kind that is not allowed', { _id: ['bad'] } as unknown as Row],
    ])('%s; the others of its batch are stored', async (what, bad) => {
      if ('self' in bad) bad['self'] = bad;
      const good = Array.from({ length: 20 }, (_, n) => row(`good ${n}`));
      const { inserted, known, refused } = await insertEach(things(), [
        ...good.slice(0, 7),
        bad,
        ...good.slice(7),
      ]);
      expect(inserted).toEqual(good);
      expect(known).toEqual([]);
      expect([...refused.keys()]).toEqual([bad]);
      expect(isDocumentFault(refused.get(bad))).toBe(true);
      expect(await direct.collection('things').countDocuments()).toBe(20);

      const beside = Array.from({ length: 20 }, (_, n) => row(`beside ${n}`));
      const results = await Promise.allSettled([bad, ...beside].map((one) => writes.insert('things', one)));
      expect(results.map(({ status }) => status)).toEqual([
        'rejected',
        ...Array<string>(20).fill('fulfilled'),
      ]);
      expect(isDocumentFault((results[0] as PromiseRejectedResult).reason)).toBe(true);
    });

    it('what the collection refuses, beside one that was there', async () => {
      await insertNew(connection.collection('strict'), [row('there', { a: 1 })]);
      const rows = [row('bad'), row('there', { a: 1 }), row('good', { a: 1 })];
      const { inserted, known, refused } = await insertEach(connection.collection('strict'), rows);
      expect([inserted, known, [...refused.keys()]]).toEqual([[rows[2]], [rows[1]], [rows[0]]]);
      expect(isDocumentFault(await errorOf(insertNew(connection.collection('strict'), [row('bad')])))).toBe(
        true,
      );
      const alone = await errorOf(writes.insert('strict', row('bad')));
      expect([isDatabaseDown(alone), isDocumentFault(alone)]).toEqual([false, true]);
    });

    it.each([121, 10_334, 17_280])('a write error with code %i', async (code) => {
      door.onCommand = (command) => ('insert' in command ? { answer: writeError(code, 1) } : 'pass');
      const rows = [row('1'), row('2'), row('3')];
      const { inserted, refused } = await insertEach(things(), rows);
      expect([inserted, [...refused.keys()]]).toEqual([[rows[0], rows[2]], [rows[1]]]);
    });

    it('nothing, where the database failed for another row as well', async () => {
      const both = [
        { index: 0, code: 121, errmsg: 'failed validation' },
        { index: 1, code: 14_031, errmsg: 'out of disk space' },
      ];
      door.onCommand = (command) =>
        'insert' in command ? { answer: { n: 0, ok: 1, writeErrors: both } } : 'pass';
      expectNotStored([await errorOf(insertEach(things(), [row('1'), row('2')]))]);
    });
  });

  it('writes one by one where the server knows no bulk over collections', async () => {
    let asked = 0;
    door.onCommand = (command) => {
      if (!('bulkWrite' in command)) return 'pass';
      asked += 1;
      return { answer: refusal(59) };
    };
    const all = (from: number): Promise<boolean[]> =>
      Promise.all([from, from + 1, from].map((n) => writes.insert('things', row(`${n}`))));
    expect((await all(1)).sort()).toEqual([false, true, true]);
    expect((await all(3)).sort()).toEqual([false, true, true]);
    expect(asked).toBe(1);
    expect(await direct.collection('things').countDocuments()).toBe(4);
  });
});
