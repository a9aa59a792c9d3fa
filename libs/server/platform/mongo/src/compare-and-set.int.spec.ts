import fc from 'fast-check';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { BatchedWrites } from './batched-writes';
import { type Compared, type Condition, conditionalUpdate } from './compare-and-set';

type Row = Record<string, unknown>;

const AT = new Date('2026-01-01T00:00:00Z');
/** Few values that are alike in one way or another, so that conditions meet. */
const scalar = fc.constantFrom<Compared>(
  null,
  0,
  1,
  1.5,
  -1,
  '',
  '1',
  '$a',
  'a.b',
  true,
  false,
  AT,
  new Date(0),
);
const NOTHING = Symbol('not there');
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | typeof NOTHING> =>
  fc.oneof(value, fc.constant(NOTHING));

const inner = fc.record({ c: perhaps(scalar), d: perhaps(scalar) });
const document = fc.record({
  a: perhaps(scalar),
  b: perhaps(fc.oneof(inner, scalar)),
  e: perhaps(fc.oneof(inner, scalar)),
});
const condition: fc.Arbitrary<Condition> = fc.oneof(
  scalar,
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map(($in) => ({ $in })),
  fc.boolean().map(($exists) => ({ $exists })),
);
const path = fc.constantFrom('a', 'b', 'b.c', 'b.d', 'e', 'e.c', 'nowhere', 'nowhere.at.all');
const when = fc.dictionary(path, condition, { maxKeys: 3 });
const changes = fc.dictionary(
  fc.constantFrom('a', 'e', 'f', 'g.h'),
  fc.oneof(scalar, fc.constant({ x: ['$a'] })),
  {
    maxKeys: 3,
  },
);

/** Leaves out what is marked as not there. */
function solid(row: object): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== NOTHING)
      .map(([key, value]: [string, unknown]) => [key, isRecord(value) ? solid(value) : value]),
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value);
}

describe('compareAndSet', () => {
  const stores = testStores();
  let connection: Connection;
  let writes: BatchedWrites;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    writes = new BatchedWrites(connection);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  const all = async (name: string): Promise<Row[]> =>
    connection.collection(name).find().sort({ _id: 1 }).toArray();

  it('decides and changes exactly as an update whose filter holds the conditions', async () => {
    const cases = fc.array(fc.tuple(document, when, changes), { minLength: 60, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const collections = ['by_filter', 'by_id'];
        const rows = drawn.map(([row], n) => ({ _id: `${1_000 + n}`, ...solid(row) }));
        for (const name of collections) {
          await connection.collection(name).deleteMany({});
          await connection.collection<Row>(name).insertMany(rows as never);
        }
        const decided = await Promise.all(
          drawn.flatMap(([, expected, set], n) => {
            const id = `${1_000 + n}`;
            const changed = { ...set, touched: n };
            return [
              writes.update({
                collection: 'by_filter',
                filter: { _id: id, ...expected },
                update: { $set: changed, $inc: { count: 2 } },
              }),
              writes.compareAndSet({
                collection: 'by_id',
                id,
                when: expected,
                set: changed,
                increment: { count: 2 },
              }),
            ];
          }),
        );
        expect(decided.filter((_, n) => n % 2 === 1)).toEqual(decided.filter((_, n) => n % 2 === 0));
        expect(await all('by_id')).toEqual(await all('by_filter'));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is won by one of fifty, alone or together', async () => {
    await connection.collection<Row>('things').insertMany([{ _id: 'one', turn: null, seq: 4 }] as never);
    const claim = (n: number) =>
      writes.compareAndSet({
        collection: 'things',
        id: 'one',
        when: { turn: null, seq: 4 },
        set: { turn: { id: n, attempts: 1 }, seq: 5 },
      });
    const won = await Promise.all(Array.from({ length: 50 }, (_, n) => claim(n)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await claim(51)).toBe(false);
    const retry = () =>
      writes.compareAndSet({
        collection: 'things',
        id: 'one',
        when: { 'turn.attempts': 1 },
        set: { 'turn.attempts': 2 },
      });
    expect(await retry()).toBe(true);
    expect(await retry()).toBe(false);
    expect(await connection.collection('things').findOne({ _id: 'one' as never })).toMatchObject({
      turn: { id: won.indexOf(true), attempts: 2 },
      seq: 5,
    });
  });

  it('counts a change of nothing, and one of a document that is not there, as lost', async () => {
    const same = { collection: 'things', id: 'none', when: {}, set: { state: 'same' } };
    expect(await writes.compareAndSet(same)).toBe(false);
    await writes.insert('things', { _id: 'none', state: 'same' } as never);
    expect(await writes.compareAndSet(same)).toBe(false);
  });

  it('refuses two changes of one field', () => {
    const twice = (set: Row, increment?: Record<string, number>) => () =>
      conditionalUpdate({
        collection: 'things',
        id: '1',
        when: {},
        set,
        ...(increment ? { increment } : {}),
      });
    expect(twice({ a: 1, 'a.b': 2 })).toThrow('two changes');
    expect(twice({ 'a.b': 2, a: 1 })).toThrow('two changes');
    expect(twice({ a: 1 }, { a: 1 })).toThrow('two changes');
    expect(twice({ 'a.b': 1, 'a.c': 1 })).not.toThrow();
  });
});
