import { Metrics } from '@feelori/platform/metrics';
import type { DecodedStatus, DecodedWebhook } from '@feelori/edges/whatsapp';
import type { StatusEffect } from '@feelori/records/outbox';
import type { StatusEvent } from '@feelori/records/status-events';
import { StatusReceiver } from './status-receiver';

const now = new Date('2026-01-01T00:00:05Z');

function webhookOf(...statuses: Partial<DecodedStatus>[]): DecodedWebhook {
  return {
    messages: [],
    groupMessages: [],
    quarantined: [],
    preferences: [],
    appMessages: [],
    templateNews: [],
    statuses: statuses.map((status) => ({
      wamid: 'wamid.1',
      status: 'sent',
      phoneNumberId: '100',
      at: now.getTime(),
      opaque: 'o1:100:c_1#1:0:1',
      errorCode: null,
      ...status,
    })),
  };
}

/** The receiver over stores that remember; `effect` says what a status did to the outbox. */
function receiverWith(effect: (event: StatusEvent) => StatusEffect): {
  receiver: StatusReceiver;
  woken: string[][];
  applied: string[];
  told: string[];
} {
  const woken: string[][] = [];
  const applied: string[] = [];
  const told: string[] = [];
  const statuses = {
    storeMany: (rows: StatusEvent[]) => {
      applied.push(...rows.filter((row) => row.applied).map((row) => row._id));
      return Promise.resolve({ inserted: rows, refused: new Map() });
    },
  };
  const outbox = { applyStatus: (event: StatusEvent) => Promise.resolve().then(() => effect(event)) };
  const wakeUps = { enqueueSends: (ids: string[]) => Promise.resolve(woken.push(ids) > 0) };
  const live = {
    publish: ({ conversationId }: { conversationId: string }) =>
      Promise.resolve(void told.push(conversationId)),
  };
  const receiver = new StatusReceiver(
    statuses as never,
    outbox as never,
    wakeUps as never,
    live as never,
    new Metrics(),
  );
  return { receiver, woken, applied, told };
}

describe('StatusReceiver', () => {
  it('wakes once each conversation whose part was freed', async () => {
    const { receiver, woken, applied, told } = receiverWith(() => 'freed');
    const other = { wamid: 'wamid.2', opaque: 'o1:100:c_2#9:0:1' };
    const stored = await receiver.store([webhookOf({}, { status: 'delivered' }), webhookOf(other)], now);
    await receiver.follow(stored.applied);
    expect(woken).toEqual([['100:c_1', '100:c_2']]);
    expect(applied).toEqual(['wamid.1:sent', 'wamid.1:delivered', 'wamid.2:sent']);
    expect(told).toEqual(['100:c_1', '100:c_2']);
  });

  it('is silent about what the outbox knew, and keeps for later what it does not know yet', async () => {
    const { receiver, woken, applied } = receiverWith((event) =>
      event.status === 'sent' ? 'absent' : 'known',
    );
    await receiver.follow((await receiver.store([webhookOf({}, { status: 'read' })], now)).applied);
    expect(woken).toEqual([]);
    expect(applied).toEqual(['wamid.1:read']);
  });

  it('keeps for later what could not be applied, and goes on with the rest', async () => {
    const { receiver, applied } = receiverWith((event) => {
      if (event.status === 'sent') throw new Error('the database is away');
      return 'freed';
    });
    await receiver.follow((await receiver.store([webhookOf({}, { status: 'read' })], now)).applied);
    expect(applied).toEqual(['wamid.1:read']);
  });
});
