import { BatchedWrites } from '@feelori/platform/mongo';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { StatusEvent } from './status-event';
import { statusEventSchema } from './status-event.schema';
import { StatusEvents } from './status-events';

const AT = Date.parse('2026-01-01T00:00:00Z');

function event(wamid: string, status: string, over: Partial<StatusEvent> = {}): StatusEvent {
  return {
    _id: `${wamid}:${status}`,
    wamid,
    status,
    phoneNumberId: '100',
    at: new Date(AT),
    receivedAt: new Date(AT),
    opaque: null,
    errorCode: null,
    applied: false,
    ...over,
  };
}

describe('StatusEvents', () => {
  const stores = testStores();
  let connection: Connection;
  let statuses: StatusEvents;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<StatusEvent>('StatusEvent', statusEventSchema);
    await model.createIndexes();
    statuses = new StatusEvents(model, new BatchedWrites(connection));
  });
  beforeEach(async () => {
    await connection.collection('status_events').deleteMany({});
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  const ids = (events: StatusEvent[]): string[] => events.map(({ _id }) => _id);

  it('stores each status once and gives the new ones', async () => {
    expect(
      ids((await statuses.storeMany([event('a', 'sent'), event('a', 'read'), event('a', 'sent')])).inserted),
    ).toEqual(['a:sent', 'a:read']);
    expect(ids((await statuses.storeMany([event('a', 'sent'), event('b', 'sent')])).inserted)).toEqual([
      'b:sent',
    ]);
  });

  it('hands out what nobody took in, oldest first', async () => {
    const received = (seconds: number): Partial<StatusEvent> => ({
      receivedAt: new Date(AT + seconds * 1_000),
    });
    await statuses.storeMany([
      event('a', 'sent', received(2)),
      event('b', 'sent', received(1)),
      event('c', 'sent', received(9)),
      event('d', 'sent', received(0)),
    ]);
    await statuses.markApplied(['d:sent']);
    await statuses.markApplied([]);
    expect(ids(await statuses.unapplied(new Date(AT + 5_000), 10))).toEqual(['b:sent', 'a:sent']);
    expect(ids(await statuses.unapplied(new Date(AT + 5_000), 1))).toEqual(['b:sent']);
  });

  it('names the status that the database will never take, and stores the others', async () => {
    const bad = event('bad', 'sent', { opaque: 'x'.repeat(17 * 1024 * 1024) });
    const { inserted, refused } = await statuses.storeMany([event('a', 'sent'), bad, event('b', 'sent')]);
    expect(ids(inserted).sort()).toEqual(['a:sent', 'b:sent']);
    expect([...refused.keys()]).toEqual(['bad:sent']);
  });
});
