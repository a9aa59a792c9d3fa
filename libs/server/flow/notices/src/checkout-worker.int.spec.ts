import { type CheckoutNews, NO_CHECKOUT_NEWS, NO_ORDER_NEWS } from '@feelori/contracts';
import { JobsModule, WakeUps } from '@feelori/jobs';
import type { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import type { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { Checkouts, type CheckoutSeen, CheckoutsModule } from '@feelori/records/checkouts';
import {
  ConversationActions,
  ConversationAppTakeovers,
  ConversationLists,
  Conversations,
  ConversationsModule,
} from '@feelori/records/conversations';
import { Consents, CustomerLists, Customers, CustomersModule } from '@feelori/records/customers';
import { ErasedMessages, ErasuresModule } from '@feelori/records/erasures';
import { Outbox, OutboxModule } from '@feelori/records/outbox';
import { Templates, TemplatesModule } from '@feelori/records/templates';
import { type CheckoutReader, CheckoutTaker, NewsRecipients } from '@feelori/skills/notices';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { CheckoutTeller } from './checkout-teller';
import { CheckoutWorker } from './checkout-worker';
import { NoticeWriter } from './notice-writer';

const signal = new AbortController().signal;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-28T10:00:00Z');
const LINE = '106540352242922';

describe('who left a checkout', () => {
  const stores = testStores();
  let app: TestApp;
  let nowMs = START;
  let n = 0;
  let setting: CheckoutNews;
  let quiet: { from: string; to: string } | null;
  let ordered: boolean | 'shop_unreachable';
  /** For whom the flag is off. */
  let unflagged: string | null;
  const clock = { now: () => new Date(nowMs), ms: () => nowMs } as unknown as Clock;
  const live = {
    isKnown: true,
    get: (name: string) =>
      name === 'notices.checkouts' ? setting : name === 'notices.orders' ? { ...NO_ORDER_NEWS, quiet } : '',
  } as unknown as LiveSettings;

  beforeAll(async () => {
    const people = [ConversationsModule, CustomersModule, ErasuresModule];
    const modules = [JobsModule, CheckoutsModule, OutboxModule, TemplatesModule, ...people];
    app = await testApp(modules, testSettings({ ...stores.env, WHATSAPP_PHONE_NUMBER_ID: LINE }));
    const texts = { header: null, headerFile: null, body: 'Back to {{1}}', footer: null, buttons: [] };
    const places = [{ in: 'body' as const, name: '1', button: null, example: '' }];
    const state = { category: 'marketing', status: 'approved', quality: 'green', rejection: null } as const;
    const called = { id: '1', name: 'left', language: 'en', named: false, obstacle: null };
    await app.get(Templates).replaceAll([{ ...called, ...state, ...texts, places }]);
  }, 30_000);
  beforeEach(() => {
    n += 1;
    nowMs = START + n * 1_000 * HOUR;
    quiet = null;
    ordered = false;
    unflagged = null;
    const places = [{ in: 'body' as const, name: '1', button: null, fact: 'items' as const }];
    setting = { ...NO_CHECKOUT_NEWS, on: true, template: 'left', places };
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  function worker(): CheckoutWorker {
    const reader = {
      orderedSince: () => Promise.resolve(ordered),
      timeZone: () => Promise.resolve('UTC'),
    } as unknown as CheckoutReader;
    const checkouts = app.get(Checkouts);
    const [conversations, customers] = [app.get(Conversations), app.get(Customers)];
    const begin = [app.get(ConversationAppTakeovers), app.get(ConversationActions)] as const;
    const out = [app.get(Outbox), app.get(WakeUps), app.get(Live), app.settings, clock] as const;
    const flags = {
      isKnown: true,
      isOn: (_: string, id: string) => id !== unflagged,
    } as unknown as LiveFlags;
    const writer = new NoticeWriter(customers, conversations, ...begin, ...out);
    const said = [app.get(Consents), app.get(Templates), writer, live, flags, app.settings, clock] as const;
    const teller = new CheckoutTeller(checkouts, reader, conversations, customers, ...said);
    return new CheckoutWorker(checkouts, reader, teller, live, app.get(Metrics), clock);
  }
  const looked = (): Promise<number[]> => Promise.all([worker().round(signal), worker().round(signal)]);
  async function later(ms: number): Promise<void> {
    nowMs += ms;
    await looked();
  }

  const digits = (): string => `1650557${2000 + n}`;
  function webhook(topic: string, change: object = {}, token = `t${n}`): Promise<void> {
    const customers = [app.get(Customers), app.get(CustomerLists), app.get(ConversationLists)] as const;
    const recipients = new NewsRecipients(...customers, app.get(ErasedMessages), app.settings);
    const at = new Date(nowMs).toISOString();
    const body = {
      ...{ token, phone: `+${digits()}`, created_at: at, updated_at: at, completed_at: null },
      abandoned_checkout_url: `https://shop.example/checkouts/ac/${token}/recover?key=k`,
      line_items: [{ title: 'Azure dress', quantity: 1 }],
    };
    const taker = new CheckoutTaker(app.get(Checkouts), recipients, live, clock);
    return taker.take(topic, JSON.stringify({ ...body, ...change }));
  }

  /** Somebody who wrote `hours` ago. */
  async function customer({ hours = 1, offers = true } = {}) {
    const at = new Date(nowMs - hours * HOUR);
    const identity = { waId: digits() };
    const [owner] = await app
      .get(Customers)
      .resolveMany([{ identity, profileName: 'Ann Lee', at }], () => Promise.resolve());
    const customerId = owner?.id ?? '';
    const conversationId = `${LINE}:${customerId}`;
    const row = { id: conversationId, phoneNumberId: LINE, customerId, identity, customerName: 'Ann Lee' };
    await app.get(Conversations).recordActivity([{ ...row, messageId: `m${n}`, lastText: 'hi', lastAt: at }]);
    if (offers) {
      const consents = app.get(Consents);
      await consents.stop(customerId, { at, source: 'message' });
      await consents.start(customerId, { at: new Date(at.getTime() + 1), source: 'message' });
    }
    return { customerId, conversationId };
  }
  async function left(who: Parameters<typeof customer>[0] = {}) {
    const found = await customer(who);
    await webhook('checkouts/create');
    return found;
  }
  function buysUnheard(): Promise<void> {
    ordered = true;
    return Promise.resolve();
  }
  const said = async (conversationId: string) =>
    (await app.get(Outbox).page(conversationId, null, 10)).map(({ origin, parts }) => ({
      origin,
      content: parts[0]?.content,
    }));
  const ended = async (conversationId: string) =>
    (await app.get(Checkouts).ofConversation(conversationId, 5)).map(({ state, why, url }) => [
      state,
      why,
      url === '',
    ]);

  it('is reminded once, after as long as the shop waits, and not before', async () => {
    const { conversationId } = await left();
    await later(59 * MINUTE);
    await webhook('checkouts/update');
    await later(59 * MINUTE);
    expect(await said(conversationId)).toEqual([]);
    await later(MINUTE);
    await webhook('checkouts/update');
    await later(2 * HOUR);
    const text = expect.stringContaining(`https://shop.example/checkouts/ac/t${n}/recover?key=k`) as string;
    expect(await said(conversationId)).toMatchObject([{ origin: 'notice', content: { kind: 'text', text } }]);
    expect(await ended(conversationId)).toEqual([['reminded', null, true]]);
  });

  it('is told nothing where the flag is off for them', async () => {
    const { conversationId, customerId } = await left();
    unflagged = customerId;
    await later(2 * HOUR);
    expect(await said(conversationId)).toEqual([]);
    expect(await ended(conversationId)).toEqual([['untold', 'switched_off', true]]);
  });

  it('is reminded of the newest of several, and of one a week', async () => {
    const { conversationId } = await left();
    nowMs += MINUTE;
    await webhook('checkouts/create', {}, `u${n}`);
    await later(2 * HOUR);
    await webhook('checkouts/create', {}, `v${n}`);
    await later(2 * HOUR);
    expect(await said(conversationId)).toHaveLength(1);
    expect(await ended(conversationId)).toEqual([
      ['untold', 'lately', true],
      ['reminded', null, true],
      ['replaced', 'replaced', true],
    ]);
  });

  it('is reminded of one of two that were heard of in the wrong order and are looked at together', async () => {
    const { conversationId } = await left();
    const earlier = new Date(nowMs - MINUTE).toISOString();
    await webhook('checkouts/create', { created_at: earlier }, `u${n}`);
    await later(2 * HOUR);
    expect(await said(conversationId)).toHaveLength(1);
    await later(2 * MINUTE);
    expect(await said(conversationId)).toHaveLength(1);
    expect((await ended(conversationId)).map(([state]) => state).sort()).toEqual(['reminded', 'untold']);
  });

  it.each<[string, () => Promise<void>]>([
    ['the order came', () => webhook('orders/create', { id: 7, checkout_token: `t${n}` })],
    [
      'the checkout was completed',
      () => webhook('checkouts/update', { completed_at: '2026-11-28T10:00:00Z' }),
    ],
    ['Shopify knows of an order', buysUnheard],
  ])('is told nothing where %s', async (_, buys) => {
    const { conversationId } = await left();
    nowMs += MINUTE;
    await buys();
    await later(2 * HOUR);
    await webhook('checkouts/update');
    await later(2 * HOUR);
    expect(await said(conversationId)).toEqual([]);
    expect(await ended(conversationId)).toEqual([['ordered', 'ordered', true]]);
  });

  it('is told nothing where the order came before the checkout', async () => {
    const { conversationId } = await customer();
    await webhook('orders/create', { id: 7, checkout_token: `t${n}` });
    await webhook('checkouts/create');
    await later(2 * HOUR);
    expect(await said(conversationId)).toEqual([]);
  });

  it('waits for a Shopify that cannot be asked, but not for ever', async () => {
    ordered = 'shop_unreachable';
    const { conversationId } = await left();
    await later(HOUR);
    expect(await ended(conversationId)).toEqual([['waiting', null, false]]);
    ordered = false;
    await later(2 * MINUTE);
    expect(await said(conversationId)).toHaveLength(1);
    n += 1;
    ordered = 'shop_unreachable';
    const other = await left();
    await later(49 * HOUR);
    expect(await ended(other.conversationId)).toEqual([['untold', 'too_old', true]]);
  });

  it('is reminded by the template of the shop after the 24 hours, and not where it chose none', async () => {
    const { conversationId } = await left({ hours: 30 });
    await later(HOUR);
    expect(await said(conversationId)).toMatchObject([
      { content: { kind: 'template', name: 'left', text: 'Back to 1 × Azure dress' } },
    ]);
    n += 1;
    setting = { ...setting, template: '' };
    const other = await left({ hours: 30 });
    await later(HOUR);
    expect(await ended(other.conversationId)).toEqual([['untold', 'no_template', true]]);
  });

  it('is not reminded in the quiet hours', async () => {
    const { conversationId } = await left();
    const day = new Date(nowMs).toISOString().slice(0, 10);
    quiet = { from: '00:00', to: '23:00' };
    nowMs = Date.parse(`${day}T22:00:00Z`);
    await looked();
    expect(await said(conversationId)).toEqual([]);
    nowMs = Date.parse(`${day}T23:00:00Z`);
    await looked();
    expect(await said(conversationId)).toHaveLength(1);
  });

  it('needs a yes to offers, and a STOP holds', async () => {
    const { conversationId } = await left({ offers: false });
    await later(HOUR);
    expect(await ended(conversationId)).toEqual([['untold', 'no_consent', true]]);
    n += 1;
    const other = await left();
    await app.get(Consents).stop(other.customerId, { at: clock.now(), source: 'message' });
    await later(HOUR);
    expect(await ended(other.conversationId)).toEqual([['untold', 'no_consent', true]]);
    expect(await said(other.conversationId)).toEqual([]);
  });

  it('is somebody who wrote before: of nobody else anything is kept, nor while the shop reminds nobody', async () => {
    await webhook('checkouts/create');
    setting = { ...setting, on: false };
    const { conversationId } = await left();
    await webhook('orders/create', { id: 7, checkout_token: `t${n}` });
    expect(await ended(conversationId)).toEqual([]);
    setting = { ...setting, on: true };
    expect(await app.get(Checkouts).due(new Date(nowMs + 9 * HOUR), 10)).toEqual([]);
  });

  it('is not reminded once their record is gone', async () => {
    const { conversationId } = await customer();
    const seen: CheckoutSeen = {
      ...{ token: `t${n}`, url: 'https://shop.example/c', items: '1 × A', total: null, currency: '' },
      ...{ locale: null, shopCustomerId: null, startedAt: clock.now(), changedAt: clock.now() },
    };
    await app.get(Checkouts).note('1:gone', seen, { now: clock.now(), lookAt: clock.now() });
    await looked();
    expect(await said(conversationId)).toEqual([]);
    expect(await ended('1:gone')).toEqual([['waiting', null, false]]);
  });
});
