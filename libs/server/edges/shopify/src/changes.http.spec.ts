import { surelyNotDone } from './order-changes';
import type { Shopify } from './shopify';
import { adminApiStub, type Answer, data } from './testing/admin-api-stub';

const api = adminApiStub();

const to = {
  street: '5 Main Street',
  more: '',
  city: 'New York',
  postcode: '10001',
  province: 'NY',
  country: 'US',
};
const person = { firstName: 'Ann', lastName: 'Smith', company: '', phone: '' };
const back = { fulfillmentLineId: '310', quantity: 1, reason: 'unwanted', insteadOf: null } as const;

/** Every change, with what Shopify answers where it takes it. */
const CHANGES: [string, (shop: Shopify) => Promise<unknown>, object][] = [
  [
    'cancelling an order',
    (shop) => shop.cancelOrder({ orderId: '31', refund: true, note: 'the key' }),
    { orderCancel: { job: { id: 'gid://shopify/Job/1' }, orderCancelUserErrors: [] } },
  ],
  [
    'another address',
    (shop) => shop.moveOrder({ orderId: '31', to, person }),
    { orderUpdate: { order: { id: 'gid://shopify/Order/31' }, userErrors: [] } },
  ],
  [
    'a return',
    (shop) => shop.openReturn({ orderId: '31', note: 'the key', ...back }),
    { returnCreate: { return: { id: 'gid://shopify/Return/1' }, userErrors: [] } },
  ],
  [
    'an exchange',
    (shop) => shop.openReturn({ orderId: '31', note: 'the key', ...back, insteadOf: '72' }),
    { returnCreate: { return: { id: 'gid://shopify/Return/1' }, userErrors: [] } },
  ],
  [
    'a draft order',
    (shop) => shop.drafts.make({ lines: [], code: '', currency: null, tag: 'feelori-1' }),
    {
      draftOrderCreate: {
        draftOrder: {
          id: 'gid://shopify/DraftOrder/1',
          invoiceUrl: null,
          status: 'OPEN',
          totalPriceSet: null,
        },
        userErrors: [],
      },
    },
  ],
];

/** Shopify knows no idempotency key for these (docs/decisions/0175-no-key-for-our-changes.md): so none is asked for twice. */
describe.each(CHANGES)('%s', (_, change, taken) => {
  let effects: number;
  beforeEach(() => (effects = 0));

  /** What was asked for is done, whatever becomes of the answer. */
  const done =
    (answer: Answer): Answer =>
    (reply, body) => {
      effects += 1;
      return answer(reply, body);
    };

  it.each<[string, Answer]>([
    [
      'is cut off',
      (reply) => {
        reply.hijack();
        reply.raw.destroy();
      },
    ],
    ['comes as an error of a machine between', (reply) => reply.code(502).type('text/html').send('<html>')],
    ['comes in half', (reply) => reply.type('application/json').send('{"data":{"order')],
    [
      'says only that something broke',
      (reply) => reply.send({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }),
    ],
  ])('is done once where the answer %s, and nobody takes it for undone', async (__, lost) => {
    api.answers = [done(lost), done(data(taken))];
    const failure = await change(api.shopify()).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).not.toBeNull();
    expect([effects, surelyNotDone(failure)]).toEqual([1, false]);
  });

  it('is asked for again where Shopify says that it did not look at it', async () => {
    const throttleStatus = { maximumAvailable: 1000, currentlyAvailable: 29, restoreRate: 100 };
    const cost = { requestedQueryCost: 30, throttleStatus };
    const throttled: Answer = (reply) =>
      reply.send({ errors: [{ extensions: { code: 'THROTTLED' } }], extensions: { cost } });
    api.answers = [throttled, done(data(taken))];
    await change(api.shopify());
    expect([effects, api.asked.length]).toEqual([1, 2]);
  });
});
