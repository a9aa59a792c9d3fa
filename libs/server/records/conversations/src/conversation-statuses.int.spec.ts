import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { Conversation } from './conversation';
import { type ConversationActivity, newConversation, summaryOf } from './conversation-activity';
import { ConversationChanges } from './conversation-changes';
import { ConversationTakeovers } from './conversation-takeovers';
import { ConversationStatuses } from './conversation-statuses';
import { conversationSchema } from './conversation.schema';
import { writeActivity } from './write-activity';

const at = (minutes: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + minutes * 60_000);

describe('which conversations are worked on', () => {
  const stores = testStores();
  let connection: Connection;
  let model: Model<Conversation>;
  let statuses: ConversationStatuses;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI).asPromise();
    model = connection.model<Conversation>('Conversation', conversationSchema);
    await model.init();
    statuses = new ConversationStatuses(model);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });
  beforeEach(() => model.deleteMany({}));

  const activity = (who: string, messageId: string): ConversationActivity => ({
    id: who,
    phoneNumberId: '100',
    customerId: who,
    identity: { waId: '16505551234' },
    customerName: who,
    messageId,
    lastText: 'hello',
    lastAt: at(0),
  });
  async function stored(who: string, more: Partial<Conversation> = {}): Promise<void> {
    await model.create({ ...newConversation([activity(who, 'first')], at(0)), ...more });
  }
  const found = (who: string) => model.findById(who).lean();
  const writes = (who: string, ...ids: string[]) =>
    writeActivity(model, [summaryOf(ids.map((id) => activity(who, id)))]);
  const withMaya = { mode: 'person', assignee: 'maya', handoverReason: 'asked_for_person' } as const;

  it('gives the assistant what is resolved, with nothing left to answer', async () => {
    await stored('ana', { ...withMaya, waitingSince: at(0), epoch: 3, revision: 7 });
    expect(await statuses.resolve('ana', 7)).toMatchObject({
      status: 'resolved',
      mode: 'assistant',
      assignee: null,
      handoverReason: null,
      waitingSince: null,
      unanswered: 0,
      epoch: 4,
      revision: 8,
    });
  });

  it('lets the assistant go on where it had the conversation anyway', async () => {
    const turn = { id: 'bo#1', n: 1, place: 1, inboundIds: ['first'], attempts: 1, claimedAt: at(0) };
    await stored('bo', { turn, epoch: 3 });
    expect(await statuses.resolve('bo', 0)).toMatchObject({ epoch: 3, unanswered: 1, turn });
  });

  it('changes nothing that is not as it was seen', async () => {
    await stored('ana', withMaya);
    await writes('ana', 'm1');
    expect(await statuses.resolve('ana', 0)).toBeNull();
    expect(await statuses.snooze('ana', 0, null)).toBeNull();
    expect(await found('ana')).toMatchObject({ status: null, revision: 1, assignee: 'maya' });
    expect(await statuses.snooze('ana', 1, at(60))).toMatchObject({ status: 'snoozed', revision: 2 });
    expect(await statuses.reopen('ana', 1)).toBeNull();
    expect(await statuses.reopen('ana', 2)).toMatchObject({ status: null, snoozedUntil: null, revision: 3 });
    await new ConversationTakeovers(model).takeOver('ana', 'noor');
    expect(await statuses.resolve('ana', 3)).toBeNull();
    expect(await statuses.resolve('nobody', 0)).toBeNull();
  });

  it('is for one of many who act at once', async () => {
    await stored('ana');
    const acts = [1, 2, 3, 4].flatMap((n) => [statuses.resolve('ana', 0), statuses.snooze('ana', 0, at(n))]);
    expect((await Promise.all(acts)).filter((one) => one !== null)).toHaveLength(1);
    expect(await found('ana')).toMatchObject({ revision: 1 });
  });

  it.each(['snoozed', 'resolved'] as const)('opens what is %s when the customer writes', async (status) => {
    await stored('ana', { ...withMaya, status, snoozedUntil: at(90) });
    await writes('ana', 'm1');
    expect(await found('ana')).toMatchObject({ status: null, snoozedUntil: null, assignee: 'maya' });
  });

  it('opens nothing for a message that was deleted before it was told', async () => {
    await stored('ana', { status: 'resolved', deletedIds: ['gone'], revision: 2 });
    await writes('ana', 'gone');
    expect(await found('ana')).toMatchObject({ status: 'resolved', revision: 2 });
    await writes('ana', 'm1', 'gone');
    expect(await found('ana')).toMatchObject({ status: null, revision: 3 });
  });

  it('opens what is resolved for an edit that waits to be answered, and for no other', async () => {
    const changes = new ConversationChanges(model);
    await stored('ana', { status: 'resolved' });
    const edit = { text: 'and blue?', at: at(1), isNews: false, counts: false };
    await changes.noteEdit({ conversationId: 'ana', messageId: 'first' }, edit);
    expect((await found('ana'))?.status).toBe('resolved');
    await changes.noteEdit({ conversationId: 'ana', messageId: 'first' }, { ...edit, isNews: true });
    expect(await found('ana')).toMatchObject({ status: null, revision: 1 });
  });

  it('works on a conversation again that a person takes', async () => {
    await stored('ana', { status: 'resolved' });
    await new ConversationTakeovers(model).takeOver('ana', 'maya');
    expect(await found('ana')).toMatchObject({ status: null, revision: 1 });
  });

  it('ends the snoozes that are over, first ones first, no more than told, and no others', async () => {
    const snoozed = { status: 'snoozed', mode: 'person' } as const;
    await stored('second', { ...snoozed, snoozedUntil: at(2) });
    await stored('first', { ...snoozed, snoozedUntil: at(1), waitingSince: at(0) });
    await stored('later', { ...snoozed, snoozedUntil: at(9) });
    await stored('until they write', snoozed);
    expect(await statuses.wakeDue(at(3), 1)).toEqual(['first']);
    expect(await statuses.wakeDue(at(3), 9)).toEqual(['second']);
    expect(await statuses.wakeDue(at(3), 9)).toEqual([]);
    expect(await found('first')).toMatchObject({ status: null, snoozedUntil: null, waitingSince: at(0) });
    expect(await found('second')).toMatchObject({ status: null, waitingSince: at(2), revision: 1 });
    expect((await found('later'))?.status).toBe('snoozed');
    expect((await found('until they write'))?.status).toBe('snoozed');
  });
});
