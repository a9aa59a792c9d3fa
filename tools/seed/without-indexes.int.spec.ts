import { type TestStores, testStores } from '@feelori/testing';
import mongoose, { type Connection } from 'mongoose';
import { fill } from './fill';
import * as foundBy from './found-by';
import { restoreIndexes, withoutIndexes } from './without-indexes';

let stores: TestStores;
let database: Connection;
beforeAll(async () => {
  stores = testStores();
  database = await mongoose.createConnection(stores.env['MONGODB_URI'] ?? '').asPromise();
});
afterAll(async () => {
  await database.close();
  await stores.drop();
});

const NAME = 'search_texts';
const quiet = (): void => undefined;
const names = async (): Promise<string[]> =>
  (await database.collection(NAME).indexes()).map(({ name }) => String(name)).sort();

beforeEach(async () => {
  await database.collection(NAME).deleteMany({});
  await database.collection(NAME).createIndex({ terms: 1, at: -1 }, { name: 'by_term' });
  await database.collection(NAME).createIndex({ of: 1 }, { name: 'of_one', sparse: true });
});
const ALL = ['_id_', 'by_term', 'of_one'];

it('builds the indexes again also when the work fails', async () => {
  const work = async (): Promise<void> => {
    expect(await names()).toEqual(['_id_']);
    throw new Error('cut off');
  };
  await expect(withoutIndexes(database, NAME, quiet, work)).rejects.toThrow('cut off');
  expect(await names()).toEqual(ALL);
});

it('builds what a killed process left behind, as it was', async () => {
  await new Promise<void>((began) => {
    void withoutIndexes(database, NAME, quiet, () => new Promise(() => began()));
  });
  expect(await names()).toEqual(['_id_']);
  await restoreIndexes(database, NAME, quiet);
  expect(await names()).toEqual(ALL);
  expect(await database.collection(NAME).indexes()).toContainEqual(
    expect.objectContaining({ name: 'of_one', sparse: true }),
  );
  expect(await database.collection('seed_indexes_away').countDocuments()).toBe(0);
});

it('a filling that is stopped leaves what was written, with its indexes', async () => {
  const stop = new AbortController();
  const world = {
    ...{ phoneNumberId: '100', seed: 1, until: new Date('2026-11-28T12:00:00Z') },
    ...{ people: [], labels: [] },
  };
  const told: string[] = [];
  await fill(
    database,
    { conversations: 50_000, messages: 100_000, world, stop: stop.signal },
    foundBy,
    (line) => {
      told.push(line);
      stop.abort();
    },
  );
  expect(await names()).toEqual(ALL);
  expect(told.join('\n')).toMatch(/^0 of 50000 conversations/m);
  expect(await database.collection('conversations').countDocuments()).toBe(0);
});
