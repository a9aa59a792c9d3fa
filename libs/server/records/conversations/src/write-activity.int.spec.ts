import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { Conversation } from './conversation';
import { conversationSchema } from './conversation.schema';
import { type ConversationActivity, newConversation, summaryOf } from './conversation-activity';
import { writeActivity } from './write-activity';

const MANY = 250;

describe('news of many conversations', () => {
  const stores = testStores();
  let connection: Connection;
  let model: Model<Conversation>;
  let commands = 0;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI, { monitorCommands: true }).asPromise();
    connection.getClient().on('commandStarted', ({ commandName }) => {
      if (commandName === 'update') commands += 1;
    });
    model = connection.model<Conversation>('Conversation', conversationSchema);
    await model.init();
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });
  beforeEach(async () => {
    await model.deleteMany({});
    commands = 0;
  });

  const activity = (who: string, messageId: string): ConversationActivity => ({
    id: `100:${who}`,
    phoneNumberId: '100',
    customerId: who,
    identity: { waId: '16505551234' },
    customerName: who,
    messageId,
    lastText: `words of ${who}`,
    lastAt: new Date(1_000),
  });
  const born = (who: string, deletedIds?: string[]): Conversation => ({
    ...newConversation([activity(who, 'first')], new Date(0)),
    ...(deletedIds && { deletedIds }),
  });
  const news = (who: string, ...messageIds: string[]) =>
    summaryOf(messageIds.map((messageId) => activity(who, messageId)));
  const found = (who: string) => model.findById(`100:${who}`).lean();

  it('costs one command, and a second one where a conversation knows of deletions', async () => {
    await model.insertMany([born('ann'), born('bob')]);
    expect(await writeActivity(model, [news('ann', 'a'), news('bob', 'b', 'c')])).toEqual([]);
    expect(commands).toBe(1);
    await model.create(born('cal', ['x']));
    expect(await writeActivity(model, [news('ann', 'd'), news('cal', 'x'), news('bob', 'e')])).toEqual([]);
    expect(commands).toBe(3);
    expect(await found('ann')).toMatchObject({ unanswered: 3, lastText: 'words of ann' });
    expect(await found('bob')).toMatchObject({ unanswered: 4, lastMessageId: 'e' });
    expect(await found('cal')).toMatchObject({ unanswered: 1, lastText: '[deleted]', lastMessageId: 'x' });
  });

  it('counts of a burst what was not deleted, and takes all words as words', async () => {
    await model.create(born('$mode', ['x', '$$ROOT']));
    await writeActivity(model, [news('$mode', 'a', 'x', 'b')]);
    expect(await found('$mode')).toMatchObject({ unanswered: 3, lastText: 'words of $mode' });
    expect(await found('$mode')).not.toHaveProperty('news');
  });

  it('reaches each of more than one command holds, and says where one is not there', async () => {
    const all = Array.from({ length: MANY }, (_, n) => `c${n}`);
    await model.insertMany(all.map((who) => born(who)));
    const missing = await writeActivity(
      model,
      [...all, 'nobody'].map((who) => news(who, `of ${who}`)),
    );
    expect(missing).toContain('100:nobody');
    expect(missing.length).toBeLessThan(MANY / 2);
    const rows = await model.find().lean();
    expect(
      new Set(rows.map(({ customerId, lastMessageId }) => lastMessageId === `of ${customerId}`)),
    ).toEqual(new Set([true]));
  });
});
