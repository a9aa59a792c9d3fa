import { auditEntry } from '@feelori/platform/audit';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { DeadLetter } from './dead-letter';
import { deadLetterSchema } from './dead-letter.schema';
import { DeadLetters } from './dead-letters';

const letter = {
  _id: '100:ann#3',
  conversationId: '100:ann',
  inboundIds: ['100:m1'],
  reason: 'turn_attempts',
  attempts: 5,
  at: new Date('2026-11-23T12:00:00Z'),
};

const ACTOR = { id: 'u', name: 'U', role: 'owner', address: '192.0.2.1' } as const;
const audit = auditEntry(ACTOR, letter.at, {
  action: 'operations.replayed',
  about: 'dead letter 100:cat#1',
  before: {},
  after: {},
});

describe('DeadLetters', () => {
  const stores = testStores();
  let connection: Connection;
  let model: Model<DeadLetter>;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    model = connection.model<DeadLetter>('DeadLetter', deadLetterSchema);
    await model.createIndexes();
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('keeps the first word about a turn, and counts what nobody dealt with', async () => {
    const letters = new DeadLetters(model);
    await Promise.all([letters.add(letter), letters.add(letter)]);
    await letters.add({ ...letter, reason: 'send_failed' });
    await letters.add({ ...letter, _id: '100:bob#1' });
    expect(await model.findById(letter._id).lean()).toEqual({ ...letter, resolvedAt: null });
    expect(await letters.open()).toBe(2);
    await model.updateOne({ _id: letter._id }, { $set: { resolvedAt: letter.at } });
    expect(await letters.open()).toBe(1);
  });

  it('opens a letter again when what was tried again failed again, also while its replay ends', async () => {
    const letters = new DeadLetters(model);
    const id = '100:cat#1';
    await letters.add({ ...letter, _id: id, reason: 'send_failed', attempts: 1 });
    const seen = (await letters.byId(id)) as DeadLetter;
    const times = { now: letter.at, until: new Date(letter.at.getTime() + 60_000) };
    const claims = await Promise.all([1, 2, 3, 4].map(() => letters.claim(id, times, audit)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await letters.add({ ...letter, _id: id, reason: 'unknown_outcome', attempts: 2 });
    await letters.endReplay(seen, { by: 'u', at: letter.at });
    expect(await letters.byId(id)).toMatchObject({
      resolvedAt: null,
      reason: 'unknown_outcome',
      attempts: 2,
    });
    const again = (await letters.byId(id)) as DeadLetter;
    await letters.endReplay(again, { by: 'u', at: letter.at });
    expect(await letters.byId(id)).toMatchObject({ end: 'replayed', endedBy: 'u' });
    expect(await letters.claim(id, times, audit)).toBe(false);
  });
});
