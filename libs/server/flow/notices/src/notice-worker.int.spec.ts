import { NO_ORDER_NEWS, type OrderNews } from '@feelori/contracts';
import { type Shopify, ShopifyError, type ShopOrderNews } from '@feelori/edges/shopify';
import { JobsModule, WakeUps } from '@feelori/jobs';
import type { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import type { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import {
  ConversationActions,
  ConversationAppTakeovers,
  ConversationLists,
  Conversations,
  ConversationsModule,
} from '@feelori/records/conversations';
import { Consents, CustomerLists, Customers, CustomersModule } from '@feelori/records/customers';
import { ErasedMessages, ErasuresModule } from '@feelori/records/erasures';
import { Notices, NoticesModule } from '@feelori/records/notices';
import { Outbox, OutboxModule } from '@feelori/records/outbox';
import { Templates, TemplatesModule } from '@feelori/records/templates';
import { NewsRecipients, OrderNewsReader } from '@feelori/skills/notices';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection, Model } from 'mongoose';
import { createConnection } from 'mongoose';
import { NoticeTeller } from './notice-teller';
import { NoticeWorker } from './notice-worker';
import { NoticeWriter } from './notice-writer';

const signal = new AbortController().signal;
const START = Date.parse('2026-11-28T10:00:00Z');
const HOUR = 3_600_000;
const LINE = '106540352242922';
const ON = { on: true, template: '', places: [] };
const WITH_TEMPLATE = { in: 'body' as const, name: '1', button: null, fact: 'order' as const };

describe('news of orders', () => {
  const stores = testStores();
  let app: TestApp;
  let database: Connection;
  let nowMs = START;
  let n = 0;
  let setting: OrderNews;
  /** The flag, as it is for the customer; of strangers it knows no id. */
  let flagged: (customerId: string | null) => boolean;
  /** What Shopify has of each order. */
  const shop = new Map<string, Partial<ShopOrderNews> | Error>();
  const clock = { now: () => new Date(nowMs), ms: () => nowMs } as unknown as Clock;

  beforeAll(async () => {
    const modules = [
      ConversationsModule,
      CustomersModule,
      ErasuresModule,
      JobsModule,
      NoticesModule,
      OutboxModule,
      TemplatesModule,
    ];
    app = await testApp(modules, testSettings({ ...stores.env, WHATSAPP_PHONE_NUMBER_ID: LINE }));
    database = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    await app.get(Templates).replaceAll([template('en'), template('es')]);
  }, 30_000);
  beforeEach(() => {
    flagged = () => true;
    nowMs = START + n * 100 * HOUR;
    const told = { ...ON, template: 'news', places: [WITH_TEMPLATE] };
    const kinds = { ...NO_ORDER_NEWS.kinds, confirmed: ON, shipped: told, delivered: told };
    setting = { ...NO_ORDER_NEWS, kinds };
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    await stores.drop();
  });

  function template(language: string) {
    const texts = { header: null, headerFile: null, body: `${language} {{1}}`, footer: null, buttons: [] };
    const places = [{ in: 'body' as const, name: '1', button: null, example: '' }];
    const state = { category: 'utility', status: 'approved', quality: 'green', rejection: null } as const;
    return { id: language, name: 'news', language, ...state, ...texts, named: false, places, obstacle: null };
  }

  function worker(): NoticeWorker {
    const live = {
      isKnown: true,
      get: (name: string) => (name === 'notices.orders' ? setting : ''),
    } as unknown as LiveSettings;
    const [notices, customers, lists] = [app.get(Notices), app.get(Customers), app.get(CustomerLists)];
    const recipients = new NewsRecipients(
      customers,
      lists,
      app.get(ConversationLists),
      app.get(ErasedMessages),
      app.settings,
    );
    const writer = new NoticeWriter(
      customers,
      app.get(Conversations),
      app.get(ConversationAppTakeovers),
      app.get(ConversationActions),
      app.get(Outbox),
      app.get(WakeUps),
      app.get(Live),
      app.settings,
      clock,
    );
    const flags = {
      isKnown: true,
      isOn: (_: string, customerId: string | null) => flagged(customerId),
    } as unknown as LiveFlags;
    const teller = new NoticeTeller(
      notices,
      recipients,
      app.get(Consents),
      app.get(Templates),
      writer,
      live,
      flags,
      clock,
    );
    const shopify = {
      orderNews: (id: string) => {
        const order = shop.get(id);
        return order instanceof Error ? Promise.reject(order) : Promise.resolve(order ?? null);
      },
    } as unknown as Shopify;
    return new NoticeWorker(notices, new OrderNewsReader(shopify), teller, live, app.get(Metrics), clock);
  }

  function order(change: Partial<ShopOrderNews>): Partial<ShopOrderNews> {
    const none = { phones: [], proofs: { phoneEnds: [], emails: [], postcodes: [] }, lines: [], parcels: [] };
    const state = { cancelled: false, payment: 'PAID', fulfillment: null, returns: null, total: null };
    const kept = {
      inStore: false,
      paymentFailedAt: null,
      locale: null,
      currency: 'USD',
      timeZone: 'Asia/Kolkata',
    };
    return { ...none, ...state, ...kept, name: `#${n}`, createdAt: new Date(nowMs).toISOString(), ...change };
  }
  const parcel = (status: string) => {
    const now = new Date(nowMs).toISOString();
    const times = {
      createdAt: now,
      inTransitAt: null,
      updatedAt: now,
      estimatedDeliveryAt: null,
      deliveredAt: null,
    };
    return { id: '9', status, isSent: true, tracking: null, ...times };
  };
  const number = (): string => `1650555${2000 + n}`;

  /** Somebody who wrote `hours` ago from the number of this test. */
  async function customer(hours: number, language: string | null = null): Promise<string> {
    const at = new Date(nowMs - hours * HOUR);
    const identity = { waId: number() };
    const [owner] = await app
      .get(Customers)
      .resolveMany([{ identity, profileName: 'Ann Lee', at }], () => Promise.resolve());
    const customerId = owner?.id ?? '';
    await customers().updateOne({ _id: customerId }, { $set: { language } });
    const id = `${LINE}:${customerId}`;
    const row = { id, phoneNumberId: LINE, customerId, identity, customerName: 'Ann Lee' };
    await app.get(Conversations).recordActivity([{ ...row, messageId: `m${n}`, lastText: 'hi', lastAt: at }]);
    return customerId;
  }
  const customers = () => app.app.get<Model<{ _id: string }>>('CustomerModel');

  /** A webhook tells of the order of this test, and workers look. */
  async function heard(change: Partial<ShopOrderNews> | Error | null, webhook: string): Promise<void> {
    if (change !== null) shop.set(`${n}`, change instanceof Error ? change : order(change));
    await app.get(Notices).note(`${n}`, webhook, { now: clock.now(), lookAt: clock.now() });
    await looked();
  }
  async function looked(): Promise<void> {
    await Promise.all([worker().round(signal), worker().round(signal)]);
  }
  const record = () => app.get(Notices).byId(`${n}`);
  const decided = async (): Promise<[string, string | null][]> =>
    ((await record())?.notices ?? []).map(({ key, untold }) => [key, untold]);
  async function said(): Promise<{ origin: string; to: object; content: object }[]> {
    const entries = await database
      .collection('outbox')
      .find({ _id: { $regex: `#n-order-${n}-` } as never })
      .toArray();
    return entries
      .sort((a, b) => Number(a['place']) - Number(b['place']))
      .map((entry) => ({ origin: entry['origin'], to: entry['to'], content: entry['parts'][0].content }));
  }

  beforeEach(() => {
    n += 1;
  });

  it('go once to whoever placed the order, newest last, however often and in whatever order webhooks come', async () => {
    await customer(1, 'es');
    const buyerPhones = [`+${number()}`];
    await heard({ buyerPhones }, 'created');
    await heard({ buyerPhones }, 'created');
    await heard({ buyerPhones, parcels: [parcel('DELIVERED')] }, 'delivered');
    // Late: what it tells of is over, and Shopify says so.
    await heard(null, 'shipped');
    await heard(null, 'delivered');
    expect(await said()).toMatchObject([
      { origin: 'notice', to: { waId: number() }, content: { text: expect.stringMatching(/^Gracias/) } },
      { origin: 'notice', content: { kind: 'text', text: expect.stringMatching(/entregado/) } },
    ]);
    expect(await decided()).toEqual([
      ['confirmed', null],
      ['delivered-9', null],
    ]);
    const row = await app.get(Conversations).byId((await record())?.conversationId ?? '');
    expect(row).toMatchObject({ lastFrom: 'assistant', lastText: expect.stringMatching(/entregado/) });
  });

  it('are written once where the worker dies between writing and noting it', async () => {
    await customer(1);
    await heard({ buyerPhones: [`+${number()}`] }, 'created');
    const records = database.collection<{ _id: string }>('notices');
    await records.updateOne(
      { _id: `${n}` },
      { $set: { notices: [], nextAt: clock.now(), heldUntil: clock.now() } },
    );
    await looked();
    expect(await said()).toHaveLength(1);
    expect(await decided()).toEqual([['confirmed', null]]);
  });

  it('go by the template of the shop after the 24 hours, and not where it chose none', async () => {
    await customer(30, 'es');
    const buyerPhones = [`+${number()}`];
    await heard({ buyerPhones }, 'created');
    await heard({ buyerPhones, parcels: [parcel('IN_TRANSIT')] }, 'shipped');
    expect(await said()).toMatchObject([
      { content: { kind: 'template', name: 'news', language: 'es', text: `es #${n}` } },
    ]);
    expect(await decided()).toEqual([
      ['confirmed', 'no_template'],
      ['shipped-9', null],
    ]);
  });

  it('wait for the end of the quiet hours on the clocks of the shop, and tell what is true then', async () => {
    await customer(1);
    setting = { ...setting, quiet: { from: '15:00', to: '17:00' } };
    const buyerPhones = [`+${number()}`];
    const day = new Date(nowMs).toISOString().slice(0, 10);
    nowMs = Date.parse(`${day}T09:59:00Z`);
    await heard({ buyerPhones }, 'created');
    expect(await record()).toMatchObject({
      hold: 'quiet_hours',
      nextAt: new Date(`${day}T11:30:00Z`),
      notices: [],
    });
    shop.set(`${n}`, order({ buyerPhones, parcels: [parcel('IN_TRANSIT')] }));
    nowMs = Date.parse(`${day}T11:30:00Z`);
    await looked();
    expect(await decided()).toEqual([['shipped-9', null]]);
    expect(await record()).toMatchObject({ hold: null, nextAt: null });
  });

  it('go to nobody who said STOP, is blocked, or is being erased', async () => {
    const id = await customer(1);
    const buyerPhones = [`+${number()}`];
    await app.get(Consents).stop(id, { at: clock.now(), source: 'message' });
    await heard({ buyerPhones }, 'created');
    await app.get(Consents).start(id, { at: clock.now(), source: 'message' });
    await customers().updateOne({ _id: id }, { $set: { erasing_since: clock.now() } });
    await heard({ buyerPhones, parcels: [parcel('IN_TRANSIT')] }, 'shipped');
    expect(await decided()).toEqual([
      ['confirmed', 'no_consent'],
      ['shipped-9', 'no_consent'],
    ]);
    expect(await said()).toEqual([]);
  });

  it('are untold to customers for whom the flag is off', async () => {
    await customer(1);
    flagged = (customerId) => customerId === null;
    await heard({ buyerPhones: [`+${number()}`] }, 'created');
    expect(await said()).toEqual([]);
    expect(await decided()).toEqual([['confirmed', 'switched_off']]);
  });

  it('are not told of an order whose owner was erased', async () => {
    await customer(1);
    await heard({ buyerPhones: [`+${number()}`] }, 'created');
    await database
      .collection<{ _id: string }>('notices')
      .updateOne({ _id: `${n}` }, { $set: { hold: 'erased', conversationId: null } });
    await heard({ buyerPhones: [`+${number()}`], parcels: [parcel('DELIVERED')] }, 'later');
    expect(await decided()).toEqual([['confirmed', null]]);
  });

  it.each<[string, string[]]>([
    ['no_phone', []],
    ['unknown_number', ['+16505559999']],
  ])('are untold: %s', async (why, buyerPhones) => {
    await heard({ buyerPhones }, 'created');
    expect(await decided()).toEqual([['confirmed', why]]);
  });

  it('are untold where the number is two people’s, or went to somebody else since', async () => {
    const spellings = [`521555000${1000 + n}`, `52555000${1000 + n}`];
    for (const waId of spellings) {
      await app
        .get(Customers)
        .resolveMany([{ identity: { waId }, at: clock.now() }], () => Promise.resolve());
    }
    await heard({ buyerPhones: [`+52555000${1000 + n}`] }, 'created');
    expect(await decided()).toEqual([['confirmed', 'two_customers']]);
    const [one, other] = await Promise.all(spellings.map((waId) => app.get(Customers).idByNumber(waId)));
    await customers().updateOne({ _id: one ?? '' }, { $set: { merged_into: other, joined_at: clock.now() } });
    n += 1;
    await heard({ buyerPhones: [`+52555000${1000 + n - 1}`] }, 'created');
    expect(await decided()).toEqual([['confirmed', 'no_template']]);
    n += 1;
    const id = await customer(1);
    await customers().updateOne({ _id: id }, { $set: { number_recycled_at: new Date(nowMs + HOUR) } });
    await heard({ buyerPhones: [`+${number()}`] }, 'created');
    expect(await decided()).toEqual([['confirmed', 'number_changed_hands']]);
  });

  it('go by template to a number that never wrote, where the shop wants it: a conversation begins', async () => {
    setting = { ...setting, unknownNumbers: true };
    await heard(
      { buyerPhones: [`+${number()}`], locale: 'es-MX', parcels: [parcel('IN_TRANSIT')] },
      'shipped',
    );
    expect(await said()).toMatchObject([
      { to: { waId: number() }, content: { kind: 'template', language: 'es' } },
    ]);
    const row = await app.get(Conversations).byId((await record())?.conversationId ?? '');
    expect(row).toMatchObject({
      lastCustomerAt: null,
      unanswered: 0,
      mode: 'assistant',
      lastFrom: 'assistant',
    });
  });

  it('begin no conversation with somebody who was erased here', async () => {
    setting = { ...setting, unknownNumbers: true };
    const later = new Date(nowMs + 400 * 24 * HOUR);
    await app.get(ErasedMessages).noteNumbers([number()], app.settings.auth.jwtSecrets, later);
    await heard({ buyerPhones: [`+${number()}`], parcels: [parcel('IN_TRANSIT')] }, 'shipped');
    expect(await decided()).toEqual([['shipped-9', 'no_consent']]);
    expect(await said()).toEqual([]);
  });

  it('wait for an order that Shopify does not show yet, and for a Shopify that is down', async () => {
    await customer(1);
    await heard(null, 'created');
    expect(await record()).toMatchObject({
      hold: 'order_unknown',
      tries: 1,
      nextAt: new Date(nowMs + 5_000),
    });
    shop.set(`${n}`, new ShopifyError('unavailable'));
    nowMs += 5_000;
    await looked();
    expect(await record()).toMatchObject({ hold: 'shop_unreachable', tries: 2 });
    shop.set(`${n}`, order({ buyerPhones: [`+${number()}`] }));
    nowMs += 30_000;
    await looked();
    expect(await decided()).toEqual([['confirmed', null]]);
    expect(await record()).toMatchObject({ hold: null, tries: 0, nextAt: null });
  });
});
