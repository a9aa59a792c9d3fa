import { type Connection, createConnection } from 'mongoose';
import { CalledMethods } from './called-methods';
import { CommandTrail } from './command-trail';
import { explainable } from './explainable';
import { queryPlan, type QueryPlan } from './query-plan';
import { testStores } from './test-stores';

const COUNT = 300;

describe('the explanation of queries', () => {
  const stores = testStores();
  let connection: Connection;
  let trail: CommandTrail;

  beforeAll(async () => {
    const uri = stores.env.MONGODB_URI ?? '';
    connection = await createConnection(uri, { monitorCommands: true }).asPromise();
    const rows = connection.collection<{ _id: number }>('rows');
    await rows.insertMany(Array.from({ length: COUNT }, (_, n) => ({ _id: n, a: n, b: n, old: n > 9 })));
    await rows.createIndex({ a: 1 }, { name: 'by-a' });
    trail = new CommandTrail(connection.getClient());
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  async function plansOf(ask: () => Promise<unknown>): Promise<QueryPlan[]> {
    const commands = await trail.of(ask);
    return Promise.all(commands.flatMap(explainable).map((one) => queryPlan(connection, one)));
  }
  const rows = () => connection.collection<{ _id: number }>('rows');
  const bulk = (filter: object) =>
    connection.getClient().bulkWrite([
      { name: 'insertOne', namespace: `${connection.name}.rows`, document: {} },
      { name: 'updateMany', namespace: `${connection.name}.rows`, filter, update: { $set: { c: 1 } } },
    ]);

  it.each<[string, (filter: object) => Promise<unknown>]>([
    ['find', (filter) => rows().find(filter).toArray()],
    ['aggregate', (filter) => rows().countDocuments(filter)],
    ['update', (filter) => rows().updateMany(filter, { $set: { c: 1 } })],
    ['update', bulk],
    ['findAndModify', (filter) => rows().findOneAndUpdate(filter, { $set: { c: 2 } })],
    ['delete', (filter) => rows().deleteOne(filter)],
  ])('tells a %s by index from one that reads everything', async (name, ask) => {
    const question = `${name} rows`;
    const [byIndex] = await plansOf(() => ask({ a: COUNT - 1 }));
    expect(byIndex).toMatchObject({ question, indexes: ['by-a'], scans: false, sorts: false });
    expect(byIndex?.keys).toBeLessThanOrEqual(2);
    expect(await plansOf(() => ask({ b: -1 }))).toEqual([
      expect.objectContaining({ question, indexes: [], keys: 0, scans: true }),
    ]);
  });

  it('sees a sort in memory, also within an aggregation', async () => {
    const inOrder = await plansOf(() => rows().find().sort({ a: 1 }).limit(3).toArray());
    expect(inOrder).toMatchObject([{ sorts: false, keys: 3 }]);
    const byAnother = await plansOf(() => rows().find({ a: 7 }).sort({ b: 1 }).toArray());
    expect(byAnother).toMatchObject([{ sorts: true, scans: false }]);
    const stages = [{ $match: { a: 7 } }, { $group: { _id: '$b', n: { $sum: 1 } } }, { $sort: { n: 1 } }];
    expect(await plansOf(() => rows().aggregate(stages).toArray())).toMatchObject([{ sorts: true }]);
  });

  it('counts the keys a question looks at', async () => {
    const wide = await plansOf(() =>
      rows()
        .find({ a: { $gte: 0 }, old: false })
        .toArray(),
    );
    expect(wide[0]?.keys).toBeGreaterThan(COUNT - 10);
  });

  it('knows nothing about a command that nobody explained', () => {
    expect(() => explainable({ mapReduce: 'rows' })).toThrow('mapReduce');
  });
});

class Store {
  called(): string {
    return this.within();
  }

  within(): string {
    return 'within';
  }

  forgotten(): string {
    return 'forgotten';
  }
}

it('names the methods that nobody called, and leaves the class as it was', () => {
  const { called } = Store.prototype;
  const methods = new CalledMethods([Store]);
  expect(new Store().called()).toBe('within');
  expect(methods.uncalled).toEqual(['Store.forgotten']);
  methods.restore();
  expect(Store.prototype.called).toBe(called);
});
