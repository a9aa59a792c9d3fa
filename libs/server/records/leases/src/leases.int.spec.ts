import { BatchedWrites } from '@feelori/platform/mongo';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { Leases } from './leases';

const at = (seconds: number): Date => new Date(1_700_000_000_000 + seconds * 1_000);

describe('Leases', () => {
  const stores = testStores();
  let connection: Connection;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('gives a task to one of many processes, until its time is over', async () => {
    // One set of grouped writes each, as in processes of their own.
    const all = Array.from({ length: 10 }, () => new Leases(new BatchedWrites(connection)));
    const take = (from: number, until: number): Promise<boolean[]> =>
      Promise.all(all.map((leases, i) => leases.take('sweep', `p${i}`, at(from), at(until))));
    const first = await take(0, 8);
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await take(5, 13)).toEqual(first);
    const later = await take(14, 22);
    expect(later.filter(Boolean)).toHaveLength(1);
  });

  it('keeps tasks apart', async () => {
    const leases = new Leases(new BatchedWrites(connection));
    expect(await leases.take('one', 'a', at(0), at(8))).toBe(true);
    expect(await leases.take('two', 'b', at(0), at(8))).toBe(true);
    expect(await leases.take('one', 'b', at(0), at(8))).toBe(false);
  });
});
