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

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('keeps every item once, as it first came', async () => {
    const quarantine = new Quarantine(
      connection.model<QuarantinedItem>('QuarantinedItem', quarantinedItemSchema),
    );
    await quarantine.storeMany([item('a'), item('a'), item('b')]);
    await quarantine.storeMany([item('b', 'no_id'), item('c'), { ...item('d'), body: '' }]);
    await quarantine.storeMany([]);
    const rows = await connection.collection<QuarantinedItem>('quarantine').find().sort({ _id: 1 }).toArray();
    expect(rows).toEqual([item('a'), item('b'), item('c'), { ...item('d'), body: '' }]);
  });
});
