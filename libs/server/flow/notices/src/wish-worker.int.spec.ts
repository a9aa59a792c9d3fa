import { NO_ORDER_NEWS, STOCK_NEWS_AT_START, type StockNews } from '@feelori/contracts';
import { JobsModule, WakeUps } from '@feelori/jobs';
import type { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import type { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import {
  ConversationActions,
  ConversationAppTakeovers,
  Conversations,
  ConversationsModule,
} from '@feelori/records/conversations';
import { Consents, Customers, CustomersModule } from '@feelori/records/customers';
import { Outbox, OutboxModule } from '@feelori/records/outbox';
import { StockWishes, StockWishesModule, type WishDraft } from '@feelori/records/stock-wishes';
import { Templates, TemplatesModule } from '@feelori/records/templates';
import type { Product, StockReader } from '@feelori/skills/notices';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { NoticeWriter } from './notice-writer';
import { WishTeller } from './wish-teller';
import { WishWorker } from './wish-worker';

const signal = new AbortController().signal;
const HOUR = 3_600_000;
const START = Date.parse('2026-11-28T10:00:00Z');
const LINE = '106540352242922';

describe('who waits for something sold out', () => {
  const stores = testStores();
  let app: TestApp;
  let nowMs = START;
  let n = 0;
  let setting: StockNews;
  let quiet: { from: string; to: string } | null;
  /** For whom the flag is off. */
  let unflagged: string | null;
  /** What Shopify has, and what memory has where that differs. */
  const shop = new Map<string, Product>();
  const memory = new Map<string, Product>();
  /** What products cost in the country of a number. */
  const markets = new Map<string, Partial<Product>>();
  const clock = { now: () => new Date(nowMs), ms: () => nowMs } as unknown as Clock;

  beforeAll(async () => {
    const records = [ConversationsModule, CustomersModule, OutboxModule, StockWishesModule, TemplatesModule];
    const modules = [JobsModule, ...records];
    app = await testApp(modules, testSettings({ ...stores.env, WHATSAPP_PHONE_NUMBER_ID: LINE }));
    await app.get(Templates).replaceAll([template('en'), template('es')]);
  }, 30_000);
  beforeEach(() => {
    n += 1;
    nowMs = START + n * 100 * HOUR;
    quiet = null;
    unflagged = null;
    const places = [{ in: 'body' as const, name: '1', button: null, fact: 'product' as const }];
    setting = { ...STOCK_NEWS_AT_START, template: 'back', places };
    shop.clear();
    memory.clear();
    markets.clear();
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  function template(language: string) {
    const texts = { header: null, headerFile: null, body: `${language} {{1}}`, footer: null, buttons: [] };
    const places = [{ in: 'body' as const, name: '1', button: null, example: '' }];
    const state = { category: 'utility', status: 'approved', quality: 'green', rejection: null } as const;
    return { id: language, name: 'back', language, ...state, ...texts, named: false, places, obstacle: null };
  }

  function worker(): WishWorker {
    const live = {
      isKnown: true,
      get: (name: string) =>
        name === 'notices.stock' ? setting : name === 'notices.orders' ? { ...NO_ORDER_NEWS, quiet } : '',
    } as unknown as LiveSettings;
    const stock = {
      buyable: (id: string) => {
        const product = memory.get(id) ?? shop.get(id) ?? null;
        return product?.available === false ? null : product;
      },
      now: (id: string) => Promise.resolve(shop.get(id) ?? null),
      pricedFor: (one: Product, digits: string) => Promise.resolve({ ...one, ...markets.get(digits) }),
      timeZone: () => Promise.resolve('UTC'),
    } as unknown as StockReader;
    const [conversations, customers] = [app.get(Conversations), app.get(Customers)];
    const begin = [app.get(ConversationAppTakeovers), app.get(ConversationActions)] as const;
    const out = [app.get(Outbox), app.get(WakeUps), app.get(Live), app.settings, clock] as const;
    const flags = {
      isKnown: true,
      isOn: (_: string, id: string) => id !== unflagged,
    } as unknown as LiveFlags;
    const writer = new NoticeWriter(customers, conversations, ...begin, ...out);
    const wishes = app.get(StockWishes);
    const said = [app.get(Consents), app.get(Templates), writer, live, flags, app.settings, clock] as const;
    const teller = new WishTeller(wishes, stock, conversations, customers, ...said);
    return new WishWorker(wishes, stock, teller, live, app.get(Metrics), clock);
  }

  const id = (): string => `${900 + n}`;
  function product(sizes: Record<string, boolean>): Product {
    const variants = Object.entries(sizes).map(([value, available], at) => ({
      ...{ id: `${n}0${at}`, title: value, sku: null, price: '49.00', available, onOrder: false },
      options: [{ name: 'Size', value }],
    }));
    const available = variants.some((variant) => variant.available);
    const page = { url: 'https://shop.example/products/linen', imageUrl: null };
    const price = { priceMin: '49.00', priceMax: '49.00', currency: 'USD' };
    return { id: id(), title: 'Linen Dress', ...page, ...price, available, variants } as unknown as Product;
  }

  /** Somebody who wrote `hours` ago. */
  async function customer(hours: number): Promise<{ customerId: string; conversationId: string }> {
    const at = new Date(nowMs - hours * HOUR);
    const identity = { waId: `1650556${2000 + n}` };
    const [owner] = await app
      .get(Customers)
      .resolveMany([{ identity, profileName: 'Ann Lee', at }], () => Promise.resolve());
    const customerId = owner?.id ?? '';
    const conversationId = `${LINE}:${customerId}`;
    const row = { id: conversationId, phoneNumberId: LINE, customerId, identity, customerName: 'Ann Lee' };
    await app.get(Conversations).recordActivity([{ ...row, messageId: `m${n}`, lastText: 'hi', lastAt: at }]);
    return { customerId, conversationId };
  }
  async function wish(hours: number, change: Partial<WishDraft> = {}) {
    const who = await customer(hours);
    const what = { productId: id(), title: 'Linen Dress', variantIds: [], variant: '' };
    const draft: WishDraft = { ...what, language: 'es', by: 'tap', ...change };
    await app.get(StockWishes).ask(who.conversationId, draft, clock.now());
    return { ...who, draft };
  }
  const looked = (): Promise<number[]> => Promise.all([worker().round(signal), worker().round(signal)]);
  async function said(conversationId: string) {
    const entries = await app.get(Outbox).page(conversationId, null, 10);
    return entries.map(({ origin, parts }) => ({ origin, content: parts[0]?.content }));
  }
  const ended = async (conversationId: string) => {
    const [first] = await app.get(StockWishes).ofConversation(conversationId, 1);
    return first && [first.state, first.why];
  };

  it('is told once when it is back, in their language, and not before', async () => {
    shop.set(id(), product({ M: false }));
    const { conversationId } = await wish(1);
    await looked();
    expect(await said(conversationId)).toEqual([]);
    shop.set(id(), product({ M: true }));
    await looked();
    nowMs += HOUR;
    await looked();
    const text = '*Linen Dress* se puede comprar de nuevo';
    expect(await said(conversationId)).toMatchObject([
      { origin: 'notice', content: { kind: 'buttons', text: expect.stringContaining(text) as string } },
    ]);
    expect(await ended(conversationId)).toEqual(['told', null]);
  });

  it('is told the price of their country', async () => {
    shop.set(id(), product({ M: true }));
    markets.set(`1650556${2000 + n}`, { currency: 'GBP', priceMin: '39.20' });
    const { conversationId } = await wish(1);
    await looked();
    expect(await said(conversationId)).toMatchObject([
      { content: { text: expect.stringContaining('39,20 GBP') as string } },
    ]);
  });

  it('is told nothing where it is not known whether any can be bought', async () => {
    shop.set(id(), { ...product({ M: false }), available: null, partial: true });
    const { conversationId } = await wish(1);
    await looked();
    expect(await said(conversationId)).toEqual([]);
    expect(await ended(conversationId)).toEqual(['waiting', null]);
  });

  it('is told nothing where the flag is off for them', async () => {
    shop.set(id(), product({ M: true }));
    const { conversationId, customerId } = await wish(1);
    unflagged = customerId;
    await looked();
    expect(await said(conversationId)).toEqual([]);
    expect(await ended(conversationId)).toEqual(['untold', 'switched_off']);
  });

  it('may ask again, and is told again', async () => {
    shop.set(id(), product({ M: true }));
    const { conversationId, draft } = await wish(1);
    await looked();
    nowMs += HOUR;
    await app.get(StockWishes).ask(conversationId, draft, clock.now());
    await looked();
    expect(await said(conversationId)).toHaveLength(2);
  });

  it('waits for the size that was meant', async () => {
    const variantIds = [`${n}01`];
    shop.set(id(), product({ S: true, M: false }));
    const { conversationId } = await wish(1, { variantIds, variant: 'M' });
    await looked();
    expect(await said(conversationId)).toEqual([]);
    shop.set(id(), product({ S: false, M: true }));
    await looked();
    const buttons = [{ id: `variant:${id()}:${n}01` }];
    expect(await said(conversationId)).toMatchObject([{ content: { buttons } }]);
  });

  it('is told of their size however many wait longer for one that is not back', async () => {
    shop.set(id(), product({ S: false, M: true }));
    const wishes = app.get(StockWishes);
    const meant = { productId: id(), title: 'Linen Dress', language: 'es', by: 'tap' } as const;
    const small = { ...meant, variantIds: [`${n}00`], variant: 'S' };
    const before = new Date(nowMs - HOUR);
    await Promise.all(
      Array.from({ length: 21 }, (_, at) => wishes.ask(`${LINE}:s${n}-${at}`, small, before)),
    );
    const query = jest.spyOn(wishes, 'waitingFor');
    await looked();
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();
    const { conversationId } = await wish(1, { variantIds: [`${n}01`], variant: 'M' });
    await looked();
    expect(await said(conversationId)).toHaveLength(1);
  });

  it('is told nothing where only memory says so; Shopify is asked again a minute later', async () => {
    memory.set(id(), product({ M: true }));
    shop.set(id(), product({ M: false }));
    const { conversationId } = await wish(1);
    await looked();
    expect(await said(conversationId)).toEqual([]);
    shop.set(id(), product({ M: true }));
    await looked();
    expect(await said(conversationId)).toEqual([]);
    nowMs += 61_000;
    await looked();
    expect(await said(conversationId)).toHaveLength(1);
  });

  it('is told by the template of the shop after the 24 hours, and not where it chose none', async () => {
    shop.set(id(), product({ M: true }));
    const { conversationId } = await wish(30);
    await looked();
    expect(await said(conversationId)).toMatchObject([
      { content: { kind: 'template', name: 'back', language: 'es', text: 'es Linen Dress' } },
    ]);
    n += 1;
    shop.set(id(), product({ M: true }));
    setting = STOCK_NEWS_AT_START;
    const other = await wish(30);
    await looked();
    expect(await ended(other.conversationId)).toEqual(['untold', 'no_template']);
  });

  it('is not told in the quiet hours', async () => {
    shop.set(id(), product({ M: true }));
    const { conversationId } = await wish(1);
    const day = new Date(nowMs).toISOString().slice(0, 10);
    quiet = { from: '00:00', to: '23:00' };
    await looked();
    expect(await said(conversationId)).toEqual([]);
    nowMs = Date.parse(`${day}T23:00:00Z`);
    await looked();
    expect(await said(conversationId)).toHaveLength(1);
  });

  it('is told nothing after a STOP, nor while nobody is told anything', async () => {
    shop.set(id(), product({ M: true }));
    const { conversationId, customerId } = await wish(1);
    setting = { ...setting, on: false };
    await looked();
    expect(await ended(conversationId)).toEqual(['waiting', null]);
    setting = { ...setting, on: true };
    await app.get(Consents).stop(customerId, { at: clock.now(), source: 'message' });
    await looked();
    expect(await ended(conversationId)).toEqual(['untold', 'no_consent']);
    expect(await said(conversationId)).toEqual([]);
  });
});
