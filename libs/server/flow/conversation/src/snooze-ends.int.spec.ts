import { Live } from '@feelori/platform/live';
import { ConversationTakeovers, Conversations, ConversationStatuses } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { SnoozeEnds } from './snooze-ends';
import { StageModule, StageWithWorker, TurnStage } from './testing/turn-stage';
import { TurnRunner } from './turn-runner';
import { TurnSweeper } from './turn-sweeper';

describe('snoozes that are over', () => {
  const stores = testStores();
  let worker: TestApp;

  beforeAll(async () => {
    worker = await testApp([StageWithWorker], testSettings({ ...stores.env, ROLES: 'worker' }));
  });
  afterAll(async () => {
    await worker.close();
    await stores.drop();
  });

  it.each(['sweep', 'sweepDirectly'] as const)(
    'are ended by the turn sweeper, and consoles are told: %s',
    async (how) => {
      const id = `100:${how}`;
      const activity = { id, phoneNumberId: '100', customerId: how, identity: {}, customerName: 'Ana' };
      const words = { messageId: 'm', lastText: 'hello', lastAt: new Date() };
      await worker.get(Conversations).recordActivity([{ ...activity, ...words }]);
      const over = new Date(Date.now() - 1_000);
      await worker.get(ConversationStatuses).snooze(id, 0, over);
      const told = jest.spyOn(worker.get(Live), 'publish');
      await worker.get(TurnSweeper)[how]();
      expect(await worker.get(Conversations).byId(id)).toMatchObject({ status: null, waitingSince: over });
      expect(told).toHaveBeenCalledWith({ type: 'conversation.changed', conversationId: id });
      expect(await worker.get(SnoozeEnds).wakeDue()).toBe(0);
    },
  );
});

describe('snoozes until the customer writes', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: TurnStage;
  let conversations: Conversations;

  beforeAll(async () => {
    app = await testApp([StageModule], testSettings({ ...stores.env, ROLES: 'worker', QUIET_MS: '50' }));
    stage = new TurnStage(app);
    conversations = app.get(Conversations);
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  const signal = new AbortController().signal;
  const found = (id: string) => conversations.byId(id);
  /** A conversation with Maya in which the customer wrote a minute ago, put off since then. */
  async function putOff(who: string): Promise<string> {
    const id = await stage.write(who, 'hello', 60_000);
    await stage.tell(who, stage.lastId(who), 'hello', 60_000);
    await app.get(ConversationTakeovers).takeOver(id, 'maya');
    await app.get(ConversationStatuses).snooze(id, 1, null);
    expect(await found(id)).toMatchObject({ status: 'snoozed', revision: 2 });
    return id;
  }

  it('end with the turn of a message whose news was lost', async () => {
    const id = await putOff('lost');
    const before = Date.now();
    await stage.write('lost', 'are you there?', 5_000);
    await app.get(TurnRunner).runNext(id, signal);
    const after = await found(id);
    expect(after).toMatchObject({
      status: null,
      revision: 3,
      lastText: 'are you there?',
      lastFrom: 'customer',
    });
    expect(after?.lastCustomerAt?.getTime()).toBeGreaterThan(before - 30_000);
    expect(after?.lastAt).toEqual(after?.lastCustomerAt);
    expect(after?.waitingSince).not.toBeNull();
  });

  it('last where whoever put it off knew of the message', async () => {
    const id = await putOff('known');
    await app.get(TurnRunner).runNext(id, signal);
    expect(await found(id)).toMatchObject({ status: 'snoozed', revision: 2, turnSeq: 1 });
  });

  it('end once, whatever the conversation is told while the turn begins', async () => {
    const id = await putOff('late');
    await stage.write('late', 'are you there?', 5_000);
    const seen = await found(id);
    if (seen === null) throw new Error('no conversation');
    await stage.write('late', 'never mind', 1_000);
    await stage.tell('late', stage.lastId('late'), 'never mind', 1_000);
    const told = await found(id);
    const byId = jest.fn(() => found(id)).mockResolvedValueOnce(seen);
    const slow = Object.assign(Object.create(conversations) as Conversations, { byId });
    await stage.runner(slow, app.get(InboundMessages)).runNext(id, signal);
    const after = await found(id);
    expect(after).toMatchObject({
      status: null,
      lastText: 'never mind',
      turnSeq: 1,
      revision: told?.revision,
    });
    expect(after?.lastCustomerAt).toEqual(told?.lastCustomerAt);
  });
});
