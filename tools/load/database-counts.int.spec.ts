import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { type OwnStores, ownStores } from '../product/own-stores';
import { SupervisorLink } from '../up/supervisor-link.mjs';
import { databaseCounts } from './database-counts';

interface Thing {
  _id: string;
  n?: number;
  m?: number;
}

// A server of its own: the counters are the whole server's.
describe('the counters of the database', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-counts-'));
  const supervisor = new SupervisorLink();
  let stores: OwnStores;
  let client: MongoClient;

  beforeAll(async () => {
    stores = await ownStores(folder, supervisor, () => undefined);
    await stores.mongodb.start();
    client = new MongoClient(stores.mongodbUri);
  }, 150_000);
  afterAll(async () => {
    await client.close();
    await stores.mongodb.end();
    await supervisor.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** What a piece of work adds to the counters. */
  async function costOf(work: () => Promise<unknown>): Promise<{ updates: number; commands: number }> {
    const before = await databaseCounts(stores.mongodbUri);
    await work();
    const after = await databaseCounts(stores.mongodbUri);
    return { updates: after.updates - before.updates, commands: after.commands - before.commands };
  }

  const things = () => client.db().collection<Thing>('things');

  it('count each inner update of a bulk that met a document, and the bulk as one command', async () => {
    await things().insertMany([{ _id: 'a' }, { _id: 'b' }]);
    const { namespace } = things();
    const update = (_id: string) =>
      ({ name: 'updateOne', namespace, filter: { _id }, update: { $set: { n: 1 } } }) as const;
    const insert = { name: 'insertOne', namespace, document: { _id: 'new' } } as const;
    const writes = [update('a'), update('b'), update('nobody'), insert];
    expect(await costOf(() => client.bulkWrite(writes as never, { ordered: false }))).toEqual({
      updates: 2,
      commands: 1,
    });
  });

  it('count single writes and reads; inserts, and upserts that insert, are no updates', async () => {
    await things().insertOne({ _id: 'c' });
    const cost = await costOf(async () => {
      await things().updateOne({ _id: 'c' }, { $set: { n: 1 } });
      await things().findOneAndUpdate({ _id: 'c' }, { $set: { n: 2 } });
      await things().updateOne({ _id: 'upserted' }, { $set: { n: 1 } }, { upsert: true });
      await things().insertOne({ _id: 'inserted' });
      await things().findOne({ _id: 'c' });
    });
    expect(cost).toEqual({ updates: 2, commands: 5 });
  });

  it('count a bulk of one collection by its updates too', async () => {
    await things().insertOne({ _id: 'd' });
    const cost = await costOf(() =>
      things().bulkWrite([
        { updateOne: { filter: { _id: 'd' }, update: { $set: { n: 1 } } } },
        { updateOne: { filter: { _id: 'd' }, update: { $set: { m: 1 } } } },
      ]),
    );
    expect(cost).toEqual({ updates: 2, commands: 1 });
  });
});
