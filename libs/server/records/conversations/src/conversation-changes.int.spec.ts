import { FakeClock } from '@feelori/platform/clock';
import { BatchedWrites } from '@feelori/platform/mongo';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { Conversation } from './conversation';
import { conversationSchema } from './conversation.schema';
import { ConversationChanges } from './conversation-changes';
import type { ConversationActivity } from './conversation-activity';
import { Conversations } from './conversations';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);

const FOR_TURN = { forTurn: true, forPerson: false };
const NOT_AT_ALL = { forTurn: false, forPerson: false };

describe('ConversationChanges', () => {
  const stores = testStores();
  let connection: Connection;
  let conversations: Conversations;
  let changes: ConversationChanges;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<Conversation>('Conversation', conversationSchema);
    await model.createIndexes();
    conversations = new Conversations(model, new BatchedWrites(connection), new FakeClock(AT));
    changes = new ConversationChanges(model);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  const activity = (who: string, messageId: string, lastText: string, seconds = 0): ConversationActivity => ({
    id: `100:${who}`,
    phoneNumberId: '100',
    customerId: who,
    identity: { waId: '16505551234' },
    customerName: who,
    messageId,
    lastText,
    lastAt: at(seconds),
  });
  const found = async (who: string): Promise<Conversation | null> => conversations.byId(`100:${who}`);
  const of = (who: string, messageId: string) => ({ conversationId: `100:${who}`, messageId });

  it('shows the last message as it was changed or deleted, and leaves other words alone', async () => {
    await conversations.recordActivity([activity('ann', 'm1', 'red', 1), activity('ann', 'm2', 'shoes', 2)]);
    const edit = { text: 'blue', at: at(3), isNews: false, counts: false };
    await changes.noteEdit(of('ann', 'm1'), edit);
    expect(await found('ann')).toMatchObject({ lastText: 'shoes', unanswered: 2 });
    await changes.noteEdit(of('ann', 'm2'), { ...edit, text: 'boots' });
    expect(await found('ann')).toMatchObject({ lastText: 'boots', unanswered: 2, lastAt: at(2) });
    await changes.noteDeletion({ ...of('ann', 'm1'), waited: FOR_TURN });
    expect(await found('ann')).toMatchObject({ lastText: 'boots', unanswered: 1 });
    await changes.noteDeletion({ ...of('ann', 'm2'), waited: FOR_TURN });
    expect(await found('ann')).toMatchObject({ lastText: '[deleted]', unanswered: 0 });
  });

  it('counts what waits for a person, each deletion once, and nobody is waited for when nothing is left', async () => {
    await conversations.recordActivity([
      activity('with', 'm1', 'red', 1),
      activity('with', 'm2', 'shoes', 2),
    ]);
    const forPerson = { forTurn: false, forPerson: true };
    await changes.noteDeletion({ ...of('with', 'm0'), waited: forPerson });
    expect(await found('with')).toMatchObject({ unanswered: 2 });
    const taken = { mode: 'person', assignee: 'u1', waitingSince: at(1) };
    await connection.collection('conversations').updateOne({ _id: '100:with' as never }, { $set: taken });
    for (let again = 0; again < 2; again += 1) {
      await changes.noteDeletion({ ...of('with', 'm1'), waited: forPerson });
      expect(await found('with')).toMatchObject({ unanswered: 1, waitingSince: at(1) });
    }
    await changes.noteDeletion({ ...of('with', 'm2'), waited: forPerson });
    expect(await found('with')).toMatchObject({ unanswered: 0, waitingSince: null });
  });

  it('goes on waiting for a person who was asked for and has not come', async () => {
    await conversations.recordActivity([activity('asked', 'm1', 'a person, please', 1)]);
    const asked = { mode: 'person', assignee: null, waitingSince: at(1) };
    await connection.collection('conversations').updateOne({ _id: '100:asked' as never }, { $set: asked });
    await changes.noteDeletion({ ...of('asked', 'm1'), waited: { forTurn: false, forPerson: true } });
    expect(await found('asked')).toMatchObject({ unanswered: 0, waitingSince: at(1) });
  });

  it('hears nothing of a deleted message any more, however late its news is', async () => {
    await conversations.recordActivity([activity('late', 'm1', 'hello', 1)]);
    await changes.noteDeletion({ ...of('late', 'm2'), waited: NOT_AT_ALL });
    await conversations.recordActivity([activity('late', 'm2', 'a secret', 2)]);
    await changes.noteEdit(of('late', 'm2'), { text: 'a secret', at: at(3), isNews: true, counts: false });
    expect(await found('late')).toMatchObject({ lastText: '[deleted]', unanswered: 1 });
    for (let n = 0; n < 70; n += 1) {
      await changes.noteDeletion({ ...of('late', `d${n}`), waited: NOT_AT_ALL });
    }
    expect((await found('late'))?.deletedIds?.length).toBeLessThanOrEqual(50);
  });

  it('shows what waits to be answered anew as the newest, counted once', async () => {
    await conversations.recordActivity([activity('anew', 'm1', 'red', 1)]);
    const news = { text: 'blue $name', at: at(9), isNews: true, counts: true };
    await changes.noteEdit(of('anew', 'm1'), news);
    await changes.noteEdit(of('anew', 'm1'), { ...news, counts: false });
    expect(await found('anew')).toMatchObject({
      lastText: 'blue $name',
      lastFrom: 'customer',
      lastAt: at(9),
      unanswered: 2,
    });
  });

  it('lets an open turn end only when it knows of every change of its messages', async () => {
    await conversations.recordActivity([activity('open', 'm1', 'red', 1)]);
    const before = await found('open');
    if (before === null) throw new Error('no conversation');
    const turn = { id: '100:open#1', n: 1, place: 1, inboundIds: ['m1'], attempts: 1, claimedAt: at(2) };
    await conversations.claimTurn(before, turn, { owner: 'w', until: at(60) });
    expect(await changes.noteDeletion({ ...of('open', 'other'), waited: NOT_AT_ALL })).toEqual({
      openTurnId: turn.id,
    });
    const edit = { text: 'blue', at: at(3), isNews: false, counts: false };
    expect(await changes.noteEdit(of('open', 'm1'), edit)).toEqual({ openTurnId: turn.id });
    const held = { turnId: turn.id, attempts: 1, epoch: 0 };
    const moved = await conversations.closeTurn('100:open', held, { answered: 1 });
    expect(moved).toMatchObject({ kind: 'moved', conversation: { turn: { changes: 1 } } });
    const knowing = { ...held, changes: 1 };
    expect(await conversations.closeTurn('100:open', knowing, { answered: 1 })).toEqual({ kind: 'closed' });
    expect(await changes.noteDeletion({ ...of('open', 'm1'), waited: NOT_AT_ALL })).toEqual({
      openTurnId: null,
    });
    expect(await changes.noteDeletion({ ...of('nobody', 'm1'), waited: NOT_AT_ALL })).toBeNull();
    expect((await found('open'))?.turn).toBeNull();
  });

  it('takes back what was said last in the list, unless something was said since', async () => {
    await conversations.recordActivity([activity('unsaid', 'm1', 'red', 1)]);
    const said = { lastText: 'here are red dresses', lastFrom: 'assistant', lastAt: at(5) };
    await connection.collection('conversations').updateOne({ _id: '100:unsaid' as never }, { $set: said });
    await changes.noteUnsaid('100:unsaid', at(4));
    expect(await found('unsaid')).toMatchObject({ lastText: 'here are red dresses' });
    await changes.noteUnsaid('100:unsaid', at(5));
    expect(await found('unsaid')).toMatchObject({ lastText: '[deleted]', lastFrom: 'customer' });
  });
});
