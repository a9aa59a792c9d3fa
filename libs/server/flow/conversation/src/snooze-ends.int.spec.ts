import { Live } from '@feelori/platform/live';
import { Conversations, ConversationStatuses } from '@feelori/records/conversations';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { SnoozeEnds } from './snooze-ends';
import { StageWithWorker } from './testing/turn-stage';
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
