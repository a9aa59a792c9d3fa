import type { DeliveryAddress } from '@feelori/contracts';
import type { OrderChange, Shopify, ShopOrder } from '@feelori/edges/shopify';
import { ShopifyError } from '@feelori/edges/shopify';
import { JobsModule, WakeUps } from '@feelori/jobs';
import type { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { type Action, type ActionDraft, actionId, Actions, ActionsModule } from '@feelori/records/actions';
import {
  ConversationActions,
  Conversations,
  ConversationsModule,
  ConversationTakeovers,
} from '@feelori/records/conversations';
import { Outbox, OutboxModule } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { ActionRunner } from '@feelori/skills/actions';
import { FindingModule } from '@feelori/skills/search';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { ActionTeller } from './action-teller';
import { ActionWorker } from './action-worker';

const signal = new AbortController().signal;
const START = Date.parse('2026-11-28T10:00:00Z');
const AUDIT = { byId: 'u1', byName: 'Maya', byRole: 'agent', address: '' } as const;

const OLD: DeliveryAddress = {
  street: '12 Sample Street',
  more: '',
  city: 'San Mateo',
  postcode: '94401',
  province: 'CA',
  country: 'US',
};
const NEW = { ...OLD, street: '5 Oak Street', city: 'Palo Alto', postcode: '94301' };
const PERSON = { firstName: 'Ann', lastName: 'Smith', company: '', phone: '+16505550101' };
const BACK = { fulfillmentLineId: '310', quantity: 1, reason: 'too_small' } as const;
/** A wish of each other kind, and how Shopify shows it done. */
const WISHES: [Pick<ActionDraft, 'kind' | 'address' | 'sentBack'>, (shop: FakeShop) => void, RegExp][] = [
  [{ kind: 'address', address: NEW }, (shop) => (shop.to = NEW), /address/],
  [{ kind: 'return', sentBack: { ...BACK, instead: null } }, (shop) => (shop.hasReturn = true), /return/],
  [
    { kind: 'exchange', sentBack: { ...BACK, instead: { variantId: '72', title: 'L' } } },
    (shop) => (shop.hasReturn = true),
    /exchange/,
  ],
];

/** What Shopify holds of one order, and what it is asked. */
class FakeShop {
  order: Partial<ShopOrder> = { cancelled: false, payment: 'PAID', fulfillment: 'UNFULFILLED' };
  answer: () => Promise<OrderChange> = () => Promise.resolve({ kind: 'accepted' });
  asked: unknown[] = [];
  reading: Error | null = null;

  orderById = (id: string): Promise<unknown> => {
    if (this.reading !== null) return Promise.reject(this.reading);
    return Promise.resolve({ id, name: '#1', returns: null, fulfillments: [], ...this.order });
  };
  cancelOrder = (cancel: unknown): Promise<OrderChange> => {
    this.asked.push(cancel);
    return this.answer();
  };
  moveOrder = this.cancelOrder;
  openReturn = this.cancelOrder;
  /** What Shopify shows of where it goes, and whether a return of it is open. */
  to: DeliveryAddress = OLD;
  hasReturn = false;
  goods = {
    address: () => Promise.resolve({ to: this.to, person: PERSON }),
    returnable: () => Promise.resolve([{ fulfillmentLineId: '310', quantity: 1 }]),
    hasReturn: () => Promise.resolve(this.hasReturn),
  };
}

describe('what the shop said yes to', () => {
  const stores = testStores();
  let app: TestApp;
  let nowMs = START;
  let n = 0;
  let audits = 0;
  const clock = { now: () => new Date(nowMs), ms: () => nowMs } as unknown as Clock;

  beforeAll(async () => {
    const modules = [ActionsModule, ConversationsModule, OutboxModule, FindingModule, JobsModule];
    app = await testApp(modules, testSettings(stores.env));
  }, 30_000);
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  function workerOn(shop: FakeShop): ActionWorker {
    const actions = app.get(Actions);
    const runner = new ActionRunner(actions, shop as unknown as Shopify, clock);
    const rows = app.get(ConversationActions);
    const [conversations, outbox] = [app.get(Conversations), app.get(Outbox)];
    const teller = new ActionTeller(
      actions,
      conversations,
      rows,
      outbox,
      app.get(SearchTexts),
      app.get(WakeUps),
      clock,
    );
    return new ActionWorker(actions, runner, teller, app.get(Live), clock);
  }

  /** A conversation with one confirmed wish that a person approved, or a rule. */
  async function approved(
    state: 'approved' | 'declined' | 'rule' = 'approved',
    wish: Pick<ActionDraft, 'kind' | 'address' | 'sentBack'> = { kind: 'cancel' },
  ): Promise<string> {
    n += 1;
    const conversationId = `1:c${n}`;
    await app.get(Conversations).recordActivity([
      {
        id: conversationId,
        phoneNumberId: '1',
        customerId: `c${n}`,
        identity: { waId: `1650555${1000 + n}` },
        customerName: 'Ann',
        messageId: `m${n}`,
        lastText: 'cancel it',
        lastAt: clock.now(),
      },
    ]);
    const order = { orderId: `${n}`, orderName: `#${n}`, lines: [], total: '78.00', currency: 'USD' };
    const draft: ActionDraft = { key: `${wish.kind}-${n}`, ...wish, ...order, language: 'en' };
    await app.get(Actions).ask(conversationId, draft, clock.now());
    const id = actionId(conversationId, draft.key);
    await app.get(Actions).confirm(id, clock.now(), state === 'rule');
    if (state === 'rule') return id;
    await decide(id, state, state === 'declined' ? 'It is engraved already.' : null);
    return id;
  }
  async function decide(id: string, state: 'approved' | 'declined', note: string | null): Promise<void> {
    audits += 1;
    const _id = `a${audits}`;
    const audit = { _id, at: clock.now(), ...AUDIT, action: 'x', about: 'y', before: {}, after: {} };
    const decision = { state, decidedBy: 'u1', note, at: clock.now() };
    await app.get(Actions).decide(id, decision, { ...audit, correlationId: null });
  }
  /** Rounds until nothing is due, `seconds` after each other. */
  async function run(worker: ActionWorker, rounds: number, seconds = 1): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      await worker.round(signal);
      nowMs += seconds * 1_000;
    }
  }
  const stored = async (id: string): Promise<Action | null> => app.get(Actions).byId(id);
  async function said(id: string): Promise<[string, string][]> {
    const { conversationId, key, state } = (await stored(id)) as Action;
    const entry =
      (await app.get(Outbox).byId(`${conversationId}#p-action-${key}-${state}`)) ??
      (await app.get(Outbox).byId(`${conversationId}#n-action-${key}-${state}`));
    return (entry?.parts ?? []).map(({ content }) => [
      entry?.origin ?? '',
      'text' in content ? (content.text ?? '') : '',
    ]);
  }

  it('is asked of Shopify once, and told when Shopify’s order says so', async () => {
    const id = await approved();
    const shop = new FakeShop();
    const [one, other] = [workerOn(shop), workerOn(shop)];
    await Promise.all([run(one, 1, 0), run(other, 1, 0)]);
    nowMs += 2_000;
    expect(await stored(id)).toMatchObject({ state: 'running', accepted: true });
    await run(one, 2);
    expect(await said(id)).toEqual([]);
    shop.order = { cancelled: true, payment: 'REFUNDED' };
    await Promise.all([run(one, 8, 5), run(other, 8, 0)]);
    expect(shop.asked).toMatchObject([{ orderId: `${n}`, refund: true }]);
    expect(await stored(id)).toMatchObject({ state: 'done', refunded: true, nextAt: null });
    expect(await said(id)).toEqual([['person', expect.stringMatching(/is cancelled\. What you paid goes/)]]);
  });

  it.each(WISHES)('is asked once and told when it shows, also another %j', async (wish, happens, told) => {
    const id = await approved('approved', wish);
    const shop = new FakeShop();
    const [one, other] = [workerOn(shop), workerOn(shop)];
    await Promise.all([run(one, 2), run(other, 2, 0)]);
    expect(await stored(id)).toMatchObject({ state: 'running', accepted: true });
    expect(await said(id)).toEqual([]);
    happens(shop);
    await Promise.all([run(one, 8, 5), run(other, 8, 0)]);
    expect(shop.asked).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ state: 'done', problem: null, nextAt: null });
    expect(await said(id)).toEqual([['person', expect.stringMatching(told)]]);
  });

  it.each(WISHES)('is looked up where the answer was lost, also another %j', async (wish, happens) => {
    const id = await approved('rule', wish);
    const shop = new FakeShop();
    shop.answer = () => Promise.reject(new ShopifyError('network'));
    const worker = workerOn(shop);
    await run(worker, 3);
    happens(shop);
    await run(worker, 8, 5);
    expect([shop.asked.length, (await stored(id))?.state]).toEqual([1, 'done']);
    expect(await said(id)).toMatchObject([['notice', expect.anything()]]);
  });

  it.each(WISHES)('brings a person where Shopify refuses, also another %j', async (wish) => {
    const id = await approved('approved', wish);
    const shop = new FakeShop();
    shop.answer = () => Promise.resolve({ kind: 'refused', reasons: ['no'] });
    await run(workerOn(shop), 4);
    const action = (await stored(id)) as Action;
    expect(action).toMatchObject({ state: 'failed', problem: 'Shopify refuses it: no' });
    expect(await app.get(Conversations).byId(action.conversationId)).toMatchObject({ mode: 'person' });
  });

  it('is looked up where the answer was lost, and never asked twice', async () => {
    const id = await approved('rule');
    const shop = new FakeShop();
    shop.answer = () => Promise.reject(new ShopifyError('network'));
    const worker = workerOn(shop);
    await run(worker, 3);
    expect(await stored(id)).toMatchObject({ state: 'running', accepted: null });
    shop.order = { cancelled: true, payment: 'VOIDED' };
    await run(worker, 8, 5);
    expect(shop.asked).toHaveLength(1);
    expect(await said(id)).toEqual([['notice', expect.stringMatching(/^Order #\d+ is cancelled\.$/)]]);
  });

  it('is looked up by who comes after a crash, whether Shopify was asked before it or not', async () => {
    const id = await approved();
    const shop = new FakeShop();
    shop.answer = () => Promise.reject(new Error('the process ends here'));
    const due = (await app.get(Actions).due(clock.now(), 50)).find(({ _id }) => _id === id) as Action;
    const held = new Date(nowMs + 60_000);
    await app.get(Actions).claim(due, held);
    await app.get(Actions).progress(id, held, { state: 'running', sentAt: clock.now() });
    nowMs += 61_000;
    await run(workerOn(shop), 3);
    expect(shop.asked).toEqual([]);
    await run(workerOn(shop), 8, 30);
    expect(await stored(id)).toMatchObject({ state: 'unknown', problem: expect.stringMatching(/was lost/) });
    expect(await said(id)).toEqual([['person', expect.stringMatching(/do not know yet/)]]);
  });

  it.each<[string, () => Promise<OrderChange>, RegExp]>([
    [
      'refuses',
      () => Promise.resolve({ kind: 'refused', reasons: ['Order has fulfillments'] }),
      /Shopify refuses it: Order has fulfillments/,
    ],
    ['misses a right', () => Promise.reject(new ShopifyError('denied')), /write_orders/],
  ])('fails where Shopify %s: a person is asked to come, and told why', async (_, answer, problem) => {
    const id = await approved();
    const shop = new FakeShop();
    shop.answer = answer;
    await run(workerOn(shop), 4);
    const action = (await stored(id)) as Action;
    expect(action).toMatchObject({ state: 'failed', problem: expect.stringMatching(problem) });
    expect(await said(id)).toEqual([['person', expect.stringMatching(/could not be cancelled/)]]);
    const row = await app.get(Conversations).byId(action.conversationId);
    expect(row).toMatchObject({ mode: 'person', handoverReason: 'action_failed' });
  });

  it('that failed is told once, whatever breaks off behind it, and takes no conversation from people twice', async () => {
    const id = await approved();
    const shop = new FakeShop();
    shop.answer = () => Promise.resolve({ kind: 'refused', reasons: ['no'] });
    const [rows, conversations] = [app.get(ConversationActions), app.get(Conversations)];
    const broken = jest.spyOn(rows, 'told').mockRejectedValue(new Error('the process ends here'));
    await expect(run(workerOn(shop), 4)).rejects.toThrow('ends here');
    broken.mockRestore();
    const { conversationId } = (await stored(id)) as Action;
    await app.get(ConversationTakeovers).takeOver(conversationId, 'u1');
    await app.get(ConversationTakeovers).handBack(conversationId, 'u1');
    const before = await conversations.byId(conversationId);
    nowMs += 61_000;
    await run(workerOn(shop), 2);
    expect(await stored(id)).toMatchObject({ state: 'failed', nextAt: null, toldAt: expect.any(Date) });
    expect(await conversations.byId(conversationId)).toMatchObject({
      mode: 'assistant',
      lastFrom: 'person',
      lastText: expect.stringMatching(/could not be cancelled/),
      placeSeq: before?.placeSeq,
    });
    expect(await app.get(Outbox).recent(conversationId, 5)).toHaveLength(1);
  });

  it('that fails again when it is tried anew calls people again', async () => {
    const id = await approved();
    const shop = new FakeShop();
    shop.answer = () => Promise.resolve({ kind: 'refused', reasons: ['no'] });
    await run(workerOn(shop), 4);
    const { conversationId } = (await stored(id)) as Action;
    await app.get(ConversationTakeovers).takeOver(conversationId, 'u1');
    await app.get(ConversationTakeovers).handBack(conversationId, 'u1');
    await decide(id, 'approved', null);
    await run(workerOn(shop), 4);
    expect(await app.get(Conversations).byId(conversationId)).toMatchObject({ mode: 'person' });
    expect(await app.get(Outbox).recent(conversationId, 5)).toHaveLength(1);
  });

  it('waits for a Shopify that is down, which is asked when it is back', async () => {
    const id = await approved();
    const shop = new FakeShop();
    shop.reading = new ShopifyError('unavailable');
    const worker = workerOn(shop);
    await run(worker, 4, 5);
    expect(await stored(id)).toMatchObject({ state: 'approved', sentAt: null });
    shop.reading = null;
    shop.answer = () => {
      shop.order = { cancelled: true };
      return Promise.resolve({ kind: 'accepted' });
    };
    await run(worker, 12, 20);
    expect([shop.asked.length, (await stored(id))?.state]).toEqual([1, 'done']);
  });

  it('is not asked where the order was sent since, and a no is told with its reason', async () => {
    const overtaken = await approved();
    const declined = await approved('declined');
    const shop = new FakeShop();
    shop.order = { cancelled: false, fulfillment: 'FULFILLED' };
    await run(workerOn(shop), 4);
    expect(shop.asked).toEqual([]);
    expect(await stored(overtaken)).toMatchObject({ state: 'failed' });
    const words = expect.stringMatching(/is not cancelled\.\n\nIt is engraved already\./);
    expect(await said(declined)).toEqual([['person', words]]);
  });
});
