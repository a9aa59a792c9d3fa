import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { Quarantine } from './quarantine';
import type { QuarantinedItem } from './quarantined-item';
import { quarantinedItemSchema } from './quarantined-item.schema';

const item = (hash: string, reason = 'unknown_kind'): QuarantinedItem => ({
  _id: hash,
  source: 'whatsapp',
  reason,
  field: 'messages',
  body: '{"type":"hologram"}',
  receivedAt: new Date('2026-01-01T00:00:00Z'),
});

describe('Quarantine', () => {
  const stores = testStores();
  let connection: Connection;
  let quarantine: Quarantine;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    quarantine = new Quarantine(connection.model<QuarantinedItem>('QuarantinedItem', quarantinedItemSchema));
  });
  beforeEach(async () => {
    await connection.collection('quarantine').deleteMany({});
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('keeps every item once, as it first came', async () => {
    await quarantine.storeMany([item('a'), item('a'), item('b')]);
    await quarantine.storeMany([item('b', 'no_id'), item('c'), { ...item('d'), body: '' }]);
    await quarantine.storeMany([]);
    const rows = await connection.collection<QuarantinedItem>('quarantine').find().sort({ _id: 1 }).toArray();
    expect(rows).toEqual([item('a'), item('b'), item('c'), { ...item('d'), body: '' }]);
  });

  it('hands out what is to be tried again, page by page, until it is gone or kept for good', async () => {
    const ids = async (after: string, limit: number): Promise<string[]> =>
      (await quarantine.unstorable(after, limit)).map(({ _id }) => _id);
    await quarantine.storeMany([
      item('c', 'unstorable'),
      item('a', 'unstorable'),
      item('b'),
      item('d', 'unstorable'),
    ]);
    expect(await ids('', 2)).toEqual(['a', 'c']);
    expect(await ids('c', 2)).toEqual(['d']);
    await quarantine.remove(item('a', 'unstorable'), new Date());
    await quarantine.keep('c', 'refused');
    expect(await ids('', 9)).toEqual(['d']);
    expect(
      await connection.collection<QuarantinedItem>('quarantine').distinct('reason', { _id: 'c' }),
    ).toEqual(['refused']);
  });
});
