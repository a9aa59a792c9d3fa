import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { BatchedWrites } from './batched-writes';

describe('grouped writes', () => {
  const stores = testStores();
  let connection: Connection;
  let writes: BatchedWrites;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    writes = new BatchedWrites(connection);
  });
  beforeEach(async () => {
    await connection.collection('things').deleteMany({});
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  const claim = (owner: number) =>
    writes.update({
      collection: 'things',
      filter: { _id: 'one' as never, owner: null },
      update: { $set: { owner } },
    });

  it('tell each compare-and-set whether it won: one of fifty does', async () => {
    expect(await writes.insert('things', { _id: 'one', owner: null } as never)).toBe(true);
    const won = await Promise.all(Array.from({ length: 50 }, (_, owner) => claim(owner)));
    expect(won.filter(Boolean)).toHaveLength(1);
    const stored = await connection.collection('things').findOne({ _id: 'one' as never });
    expect(won[stored?.['owner'] as number]).toBe(true);
  });

  it('let one writer of an id win, in one group or apart', async () => {
    const insert = () => writes.insert('things', { _id: 'twice' });
    expect(await Promise.all([insert(), insert(), insert()])).toEqual([true, false, false]);
    expect(await insert()).toBe(false);
  });

  it('carry inserts and updates of several collections, each with its own outcome', async () => {
    await writes.insert('others', { _id: 'taken' });
    await writes.insert('things', { _id: 'one', owner: null } as never);
    const done = Promise.all([
      writes.insert('others', { _id: 'taken' }),
      claim(1),
      writes.insert('others', { _id: 'free' }),
      claim(2),
      writes.insert('things', { _id: 'two' }),
      writes.update({ collection: 'things', filter: { _id: 'none' }, update: { $set: { a: 1 } } }),
    ]);
    expect(await done).toEqual([false, true, true, false, true, false]);
  });

  it('say of an update of an element whether it changed something', async () => {
    await writes.insert('things', { _id: 'one', list: [{ n: 1, state: 'a' }] } as never);
    const move = (from: string, to: string) =>
      writes.update({
        collection: 'things',
        filter: { _id: 'one' },
        update: { $set: { 'list.$[own].state': to } },
        arrayFilters: [{ 'own.n': 1, 'own.state': from }],
      });
    expect(await move('a', 'b')).toBe(true);
    expect(await Promise.all([move('a', 'c'), move('b', 'd'), move('b', 'e')])).toEqual([false, true, false]);
  });

  it('fail the update that is wrong and write the others of its group', async () => {
    await writes.insert('things', { _id: 'one', owner: null } as never);
    const wrong = writes.update({
      collection: 'things',
      filter: { _id: 'one' as never },
      update: { $inc: { owner: 'not a number' } },
    });
    const results = await Promise.allSettled([wrong, claim(1), claim(2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(await connection.collection('things').findOne({ _id: 'one' as never })).toMatchObject({
      owner: 1,
    });
  });
});
