import { Conversations } from '@feelori/records/conversations';
import { Consents } from '@feelori/records/customers';
import { DeadLetters } from '@feelori/records/dead-letters';
import { campaignEntry, noticeEntry, Outbox, type Recipient } from '@feelori/records/outbox';
import { Interventions } from '@feelori/skills/interventions';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { ReplySender } from './reply-sender';
import { SendStage, SendStageModule } from './testing/send-stage';

const NUMBER = '106540352242922';
const signal = new AbortController().signal;
const OPTED_OUT = 131_050;
const REFUSED = { kind: 'refused', retryable: false, windowClosed: false, pause: false } as const;

describe('an offer or a notice and what the customer wants', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: SendStage;

  beforeAll(async () => {
    app = await testApp([SendStageModule], testSettings({ ...stores.env, ROLES: 'worker' }));
    stage = new SendStage(app);
  });
  beforeEach(() => {
    stage.whatsapp.sent.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  const texts = (): string[] => stage.whatsapp.sent.map(({ text }) => text);
  const deliver = (id: string) => app.get(ReplySender).deliver(id, signal, 'bulk');
  const entryOf = (id: string) => app.get(Outbox).byId(id);

  /** The conversation of a customer who was answered once. */
  async function recipient(who: string): Promise<Recipient> {
    const conversationId = await stage.answer(who, 1, ['answered before']);
    await app.get(ReplySender).deliver(conversationId, signal);
    stage.whatsapp.sent.length = 0;
    return { conversationId, phoneNumberId: NUMBER, customerId: `c_${who}`, to: { waId: '16505551234' } };
  }

  /** Writes what a campaign says to them, and gives its id. */
  async function offer(to: Recipient, campaignId = 'spring'): Promise<string> {
    const parts = [{ kind: 'text', text: campaignId } as const];
    const birth = { place: 10, now: new Date() };
    const entry = campaignEntry(to, { campaignId, author: 'u1', parts }, birth);
    await app.get(Outbox).insert(entry);
    return entry._id;
  }

  async function tell(to: Recipient, eventId: string, wish: { wished?: true } = {}): Promise<string> {
    const entry = noticeEntry(
      to,
      { eventId, parts: [{ kind: 'text', text: eventId }], ...wish },
      { place: 11, now: new Date() },
    );
    await app.get(Outbox).insert(entry);
    return entry._id;
  }

  it('goes to who said yes; a notice also to who said nothing', async () => {
    await stage.customer('yes');
    await stage.customer('silent', { marketing_consent: 'unknown' });
    for (const to of [await recipient('yes'), await recipient('silent')]) {
      await offer(to);
      await tell(to, `shipped.${to.customerId}`);
      expect(await deliver(to.conversationId)).toEqual({ kind: 'done' });
    }
    expect(texts()).toEqual(['spring', 'shipped.c_yes', 'shipped.c_silent']);
    const kept = await entryOf(`${NUMBER}:c_silent#c-spring`);
    expect(kept).toMatchObject({ stage: 'cancelled', cancelReason: 'no_consent', nextAt: null });
  });

  it('is taken back by a STOP, written before it or after', async () => {
    await stage.customer('stop');
    const to = await recipient('stop');
    const before = [await offer(to), await tell(to, 'before')];
    await app.get(Interventions).stop('c_stop', { at: new Date(), source: 'message' });
    const after = [await offer(to, 'summer'), await tell(to, 'after')];
    expect(await deliver(to.conversationId)).toEqual({ kind: 'done' });
    expect(texts()).toEqual([]);
    for (const id of before) expect(await entryOf(id)).toMatchObject({ cancelReason: 'stop', nextAt: null });
    for (const id of after) {
      expect(await entryOf(id)).toMatchObject({ cancelReason: 'no_consent', nextAt: null });
    }
  });

  it('is no matter for what became of their own wish, unless they are blocked', async () => {
    await stage.customer('wisher');
    const to = await recipient('wisher');
    const before = await tell(to, 'cancelled.1', { wished: true });
    await app.get(Interventions).stop('c_wisher', { at: new Date(), source: 'message' });
    const after = await tell(to, 'cancelled.2', { wished: true });
    expect(await deliver(to.conversationId)).toEqual({ kind: 'done' });
    expect(texts()).toEqual(['cancelled.1', 'cancelled.2']);
    for (const id of [before, after]) expect(await entryOf(id)).toMatchObject({ stage: 'released' });
    await stage.customer('hushed', { status: 'blocked' });
    const hushed = await recipient('hushed');
    const never = await tell(hushed, 'cancelled.3', { wished: true });
    expect(await deliver(hushed.conversationId)).toEqual({ kind: 'done' });
    expect(texts()).toEqual([]);
    expect(await entryOf(never)).toMatchObject({ cancelReason: 'no_consent' });
  });

  it('is not sent outside the window, and takes no conversation to a person', async () => {
    await stage.customer('long-ago');
    const to = await recipient('long-ago');
    const longAgo = new Date(Date.now() - 30 * 3_600_000);
    const change = { $set: { lastCustomerAt: longAgo } };
    await app.get(Conversations)['model'].updateOne({ _id: to.conversationId }, change);
    const id = await offer(to);
    expect(await deliver(to.conversationId)).toEqual({ kind: 'done' });
    expect(texts()).toEqual([]);
    expect(await entryOf(id)).toMatchObject({
      parts: [{ state: 'failed', errorCode: 131_047 }],
      nextAt: null,
    });
    expect(await app.get(Conversations).byId(to.conversationId)).toMatchObject({ mode: 'assistant' });
    expect(await app.get(DeadLetters).open()).toBe(0);
  });

  it.each(['at once', 'after the fact'])(
    'ends offers where WhatsApp says %s that they are unwanted',
    async (when) => {
      const who = when.replaceAll(' ', '-');
      await stage.customer(who);
      const to = await recipient(who);
      const id = await offer(to);
      const waiting = await offer(to, 'summer');
      if (when === 'at once') {
        stage.whatsapp.outcomes.push({ ...REFUSED, code: OPTED_OUT });
        // The second waits behind it until its end is known.
        stage.whatsapp.onTheWay = () => Promise.resolve();
      } else {
        await app.get(Outbox).cancel(waiting, 'not now');
        await deliver(to.conversationId);
        const news = { wamid: 'w.late', status: 'failed', errorCode: OPTED_OUT, at: new Date() };
        expect(await app.get(Outbox).applyStatus({ ...news, opaque: `o1:${id}:0:1` })).toBe('freed');
      }
      const notice = await tell(to, 'shipped');
      expect(await deliver(to.conversationId)).toEqual({ kind: 'done' });
      expect(texts()).toEqual(['spring', 'shipped']);
      expect(await entryOf(id)).toMatchObject({
        parts: [{ state: 'failed', errorCode: OPTED_OUT, attempt: 1 }],
        nextAt: null,
      });
      expect(await entryOf(waiting)).toMatchObject({ stage: 'cancelled' });
      expect(await entryOf(notice)).toMatchObject({ parts: [{ state: 'sent' }] });
      expect(await app.get(Consents).unasked(`c_${who}`)).toEqual({ offers: false, news: true });
      // People see it; the conversation stays whose it was, and so does what the assistant decided.
      expect(await app.get(Conversations).byId(to.conversationId)).toMatchObject({
        optedOut: true,
        mode: 'assistant',
        epoch: 0,
      });
      expect(await app.get(DeadLetters).open()).toBe(0);
    },
  );
});
