import type { DecodedStatus, DecodedWebhook } from '@feelori/edges/whatsapp';
import type { StatusEvent } from '@feelori/records/status-events';
import type { StatusEffect } from '@feelori/records/turns';
import { StatusIntake } from './status-intake';

const now = new Date('2026-01-01T00:00:05Z');

function webhookOf(...statuses: Partial<DecodedStatus>[]): DecodedWebhook {
  return {
    messages: [],
    groupMessages: [],
    quarantined: [],
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

/** The intake over stores that remember; `effect` says what a status did to the outbox. */
function intakeWith(effect: (event: StatusEvent) => StatusEffect): {
  intake: StatusIntake;
  rung: string[][];
  applied: string[];
  told: string[];
} {
  const rung: string[][] = [];
  const applied: string[] = [];
  const told: string[] = [];
  const statuses = {
    storeMany: (rows: StatusEvent[]) => {
      applied.push(...rows.filter((row) => row.applied).map((row) => row._id));
      return Promise.resolve({ inserted: rows });
    },
  };
  const turns = { applyStatus: (event: StatusEvent) => Promise.resolve().then(() => effect(event)) };
  const bells = { ringSends: (ids: string[]) => Promise.resolve(rung.push(ids) > 0) };
  const live = {
    publish: ({ conversationId }: { conversationId: string }) =>
      Promise.resolve(void told.push(conversationId)),
  };
  const intake = new StatusIntake(statuses as never, turns as never, bells as never, live as never);
  return { intake, rung, applied, told };
}

describe('StatusIntake', () => {
  it('rings once for each conversation whose part was freed', async () => {
    const { intake, rung, applied, told } = intakeWith(() => 'freed');
    const other = { wamid: 'wamid.2', opaque: 'o1:100:c_2#9:0:1' };
    await intake.follow(await intake.store([webhookOf({}, { status: 'delivered' }), webhookOf(other)], now));
    expect(rung).toEqual([['100:c_1', '100:c_2']]);
    expect(applied).toEqual(['wamid.1:sent', 'wamid.1:delivered', 'wamid.2:sent']);
    expect(told).toEqual(['100:c_1', '100:c_2']);
  });

  it('is silent about what the outbox knew, and keeps for later what it does not know yet', async () => {
    const { intake, rung, applied } = intakeWith((event) => (event.status === 'sent' ? 'absent' : 'known'));
    await intake.follow(await intake.store([webhookOf({}, { status: 'read' })], now));
    expect(rung).toEqual([]);
    expect(applied).toEqual(['wamid.1:read']);
  });

  it('keeps for later what could not be applied, and goes on with the rest', async () => {
    const { intake, applied } = intakeWith((event) => {
      if (event.status === 'sent') throw new Error('the database is away');
      return 'freed';
    });
    await intake.follow(await intake.store([webhookOf({}, { status: 'read' })], now));
    expect(applied).toEqual(['wamid.1:read']);
  });
});
