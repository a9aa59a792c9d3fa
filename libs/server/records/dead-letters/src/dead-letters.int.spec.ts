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
});
