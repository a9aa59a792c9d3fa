import { WakeUps } from '@feelori/jobs';
import { Conversations } from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { DraftEntries, Outbox, type StatusNews } from '@feelori/records/outbox';
import { type StatusEvent, StatusEvents } from '@feelori/records/status-events';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { Redis } from 'ioredis';
import { SendSweeper } from './send-sweeper';
import { SendStage, SendStageModule } from './testing/send-stage';

const UNKNOWN = { kind: 'unknown', reason: 'deadline' } as const;

function news(entryId: string, status: string, change: Partial<StatusNews> = {}): StatusNews {
  return {
    wamid: `wamid.of.${entryId}`,
    status,
    opaque: `o1:${entryId}:0:1`,
    errorCode: null,
    at: new Date(),
    ...change,
  };
}

describe('the jobs of sends', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: SendStage;

  beforeAll(async () => {
    const pace = { WHATSAPP_PAIR_BURST: '3', WHATSAPP_PAIR_SECONDS: '1', UNKNOWN_SEND_WAIT_MS: '90000' };
    app = await testApp([SendStageModule], testSettings({ ...stores.env, ...pace, ROLES: 'worker' }));
    stage = new SendStage(app);
  });
  beforeEach(() => {
    stage.whatsapp.sent.length = 0;
    stage.whatsapp.outcomes.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  const wake = async (id: string): Promise<void> => {
    expect(await app.get(WakeUps).enqueueSends([id])).toBe(true);
  };
  const textsSent = (): string[] => stage.whatsapp.sent.map(({ text }) => text);
  const stateOf = async (id: string, n: number, i: number) => (await stage.parts(id, n))[i]?.state;

  it('sends in order over entries, and lets the rest wait beyond the customer’s pace', async () => {
    await stage.answer('ordered', 2, ['2a', '2b']);
    const id = await stage.answer('ordered', 1, ['1a', '1b']);
    await wake(id);
    await until('the first three', () => stage.whatsapp.sent.length === 3);
    await until('the rest', async () => (await stateOf(id, 2, 1)) === 'sent');
    expect(textsSent()).toEqual(['1a', '1b', '2a', '2b']);
    expect(stage.whatsapp.sent[1]?.opaque).toBe(`o1:${id}#1:1:1`);
    expect(await app.get(Outbox).unsettled(id)).toEqual([]);
  });

  it('keeps the order of places whoever speaks, and goes past drafts', async () => {
    const conversation = '106540352242922:c_many';
    const person = { _id: `${conversation}#p-a.1`, origin: 'person', epoch: null } as const;
    await stage.answer('many', 3, ['by a person'], person);
    await stage.answer('many', 2, ['not yet'], { stage: 'draft', nextAt: null });
    const id = await stage.answer('many', 1, ['by the assistant']);
    await wake(id);
    await until('both', () => stage.whatsapp.sent.length === 2);
    expect(textsSent()).toEqual(['by the assistant', 'by a person']);
    const opaque = `o1:${conversation}#p-a.1:0:1`;
    expect(stage.whatsapp.sent[1]?.opaque).toBe(opaque);
    await app.get(DraftEntries).release(`${id}#2`, { by: 'u1', at: new Date() });
    await wake(id);
    await until('the draft', () => stage.whatsapp.sent.length === 3);
    expect(textsSent()).toEqual(['by the assistant', 'by a person', 'not yet']);
  });

  it('goes on at once when a status tells what became of an unknown send', async () => {
    stage.whatsapp.outcomes.push(UNKNOWN);
    const id = await stage.answer('unknown', 1, ['a', 'b']);
    await wake(id);
    await until('the unknown outcome', async () => (await stateOf(id, 1, 0)) === 'unknown');
    expect(await app.get(Outbox).applyStatus(news(`${id}#1`, 'delivered'))).toBe('freed');
    await wake(id);
    await until('the rest', async () => (await stateOf(id, 1, 1)) === 'sent');
    expect(textsSent()).toEqual(['a', 'b']);
  });

  it('goes on although the wake-up for such a status was lost', async () => {
    stage.whatsapp.outcomes.push(UNKNOWN);
    const id = await stage.answer('not-woken', 1, ['a', 'b']);
    await wake(id);
    await until('the unknown outcome', async () => (await stateOf(id, 1, 0)) === 'unknown');
    const earlier = new Date(Date.now() - 10_000);
    await app.get(Outbox).applyStatus(news(`${id}#1`, 'sent', { at: earlier }));
    await app.get(SendSweeper).sweep();
    await until('the rest', async () => (await stateOf(id, 1, 1)) === 'sent');
  });

  it('asks for a person when WhatsApp refuses, at once or after the fact', async () => {
    const refusal = { retryable: false, windowClosed: false, pause: false };
    stage.whatsapp.outcomes.push({ kind: 'refused', code: 131009, ...refusal });
    const id = await stage.answer('refused', 1, ['a', 'b']);
    const late = await stage.answer('late', 1, ['a']);
    await wake(id);
    await until('the handover', async () => (await app.get(Conversations).byId(id))?.mode === 'person');
    expect(textsSent()).toEqual(['a', 'b']);
    await wake(late);
    await until('the send', async () => (await stateOf(late, 1, 0)) === 'sent');
    await app.get(Outbox).applyStatus(news(`${late}#1`, 'failed', { errorCode: 131047 }));
    await wake(late);
    await until('the handover', async () => (await app.get(Conversations).byId(late))?.mode === 'person');
    expect(await app.get(Conversations).byId(id)).toMatchObject({ handoverReason: 'send_failed' });
    expect(await app.get(Conversations).byId(late)).toMatchObject({ handoverReason: 'window_closed' });
    // What was refused for the window cannot be replayed as it is.
    expect(await app.get(DeadLetters).open()).toBe(1);
    await until('nothing to look at', async () => (await app.get(Outbox).unsettled(late)).length === 0);
  });

  it('is woken again by the sweeper after Redis lost everything', async () => {
    const id = await stage.answer('forgotten', 1, ['a']);
    const redis = new Redis(stores.env.REDIS_URL ?? '');
    await redis.unlink(...(await redis.keys(`${stores.env.REDIS_PREFIX}*`)));
    redis.disconnect();
    const swept = async (): Promise<boolean> => (await app.get(SendSweeper).sweep()) > 0;
    await until('its time to be over', swept);
    await until('the send', async () => (await stateOf(id, 1, 0)) === 'sent');
    expect(textsSent()).toEqual(['a']);
  });

  it('takes parked statuses up, and lays down those of messages that somebody else sent', async () => {
    const id = await stage.answer('parked', 1, ['a']);
    await wake(id);
    await until('the send', async () => (await stateOf(id, 1, 0)) === 'sent');
    const wamid = (await stage.parts(id, 1))[0]?.wamid ?? '';
    const event = (name: string, minutes: number): StatusEvent => {
      const at = new Date(Date.now() - minutes * 60_000);
      const status = { _id: `${name}:read`, wamid: name, phoneNumberId: '106540352242922', status: 'read' };
      return { ...status, opaque: null, errorCode: null, at, receivedAt: at, applied: false } as StatusEvent;
    };
    const events = app.get(StatusEvents);
    await events.storeMany([event(wamid, 1), event('wamid.new.foreign', 1), event('wamid.old.foreign', 11)]);
    await app.get(SendSweeper).sweep();
    const left = await events.unapplied(new Date(), 10);
    expect(left.map(({ wamid: name }) => name)).toEqual(['wamid.new.foreign']);
  });
});
