import type { ActionState } from '@feelori/contracts';
import type { Product, Returnable } from '@feelori/edges/shopify';
import type { Action } from '@feelori/records/actions';
import { anOrder } from '../testing/an-order';
import { type Wishing, wishing, writing } from '../testing/wishing';

const parcel = {
  status: 'DELIVERED',
  estimatedDeliveryAt: null,
  deliveredAt: '2026-11-25T10:00:00Z',
  tracking: null,
};
const order = anOrder({
  name: '#1001',
  fulfillment: 'FULFILLED',
  fulfillments: [parcel],
  lines: [
    { title: 'Azure Wrap Dress (M)', quantity: 1 },
    { title: 'Cotton Tee', quantity: 2 },
  ],
});
const dress: Returnable = {
  fulfillmentLineId: '310',
  title: 'Azure Wrap Dress',
  variantTitle: 'M',
  quantity: 1,
  productId: '7',
  variantId: '71',
};
const tee: Returnable = { ...dress, fulfillmentLineId: '311', title: 'Cotton Tee', quantity: 2 };
const variant = (id: string, size: string, available = true) => ({
  id,
  title: size,
  sku: null,
  price: '90',
  available,
  onOrder: false,
  quantity: null,
  options: [{ name: 'Size', value: size }],
});
const product = {
  id: '7',
  title: 'Azure Wrap Dress',
  options: [{ name: 'Size', values: ['S', 'M', 'L'] }],
  variants: [variant('70', 'S', false), variant('71', 'M'), variant('72', 'L'), variant('73', 'XL')],
  partial: false,
} as unknown as Product;
const sent: Wishing = { orders: [order], returnable: { '31': [dress, tee] }, product };
const wish = (words: string, more: object = {}) => ({ orderName: null, words, ...more });

describe('a wish to send something back', () => {
  it('asks why, then whether', async () => {
    const { returns } = wishing(sent);
    const why = await returns.propose('return', wish('the blue dress'), writing());
    expect(why.found).toMatchObject({ kind: 'why', item: { item: dress } });
    const ask = await returns.propose('return', wish('the dress', { reason: 'too_small' }), writing());
    expect(ask.actions).toMatchObject([
      {
        step: 'asked',
        action: { kind: 'return', sentBack: { fulfillmentLineId: '310', reason: 'too_small' } },
      },
    ]);
  });

  it('lets them choose where several things may be meant, and offers nothing else', async () => {
    const { returns } = wishing(sent);
    const { found } = await returns.propose('return', wish('the purple umbrella'), writing());
    expect(found).toMatchObject({ kind: 'item', items: [{ item: dress }, { item: tee }] });
  });

  it('is for a person where it is nobody’s of theirs, too late, or known by a proof alone', async () => {
    const foreign = wishing({ orders: { orders: [], missing: 'not_found', name: '#1002' } });
    const late = wishing({ ...sent, settings: { 'actions.return_days': 2 } });
    const proven = wishing({ ...sent, orders: [{ ...order, total: null, lines: [] }] });
    const made = wishing({ ...sent, returnable: {} });
    for (const [{ returns }, why] of [
      [foreign, null],
      [late, 'late'],
      [proven, null],
      [made, 'nothing'],
    ] as const) {
      const { found, handover, actions } = await returns.propose('return', wish('the dress'), writing());
      expect([found, handover?.reason, actions]).toEqual([
        expect.objectContaining({ kind: 'person', why }),
        'change_order',
        undefined,
      ]);
    }
  });

  it('takes no thing of another order by its number', async () => {
    const { found } = await wishing(sent).returns.propose('return', wish('', { lineId: '999' }), writing());
    expect(found?.kind).toBe('person');
  });
});

describe('a wish to exchange', () => {
  it('offers what can be had instead, or takes what is named', async () => {
    const { returns } = wishing(sent);
    const choose = await returns.propose('exchange', wish('the dress'), writing());
    expect(choose.found).toMatchObject({
      kind: 'instead',
      choices: [
        { variantId: '72', label: 'L' },
        { variantId: '73', label: 'XL' },
      ],
    });
    const ask = await returns.propose('exchange', wish('the dress for size L'), writing());
    expect(ask.actions).toMatchObject([
      { action: { sentBack: { instead: { variantId: '72', title: 'Azure Wrap Dress (L)' } } } },
    ]);
  });
});

it('takes what is typed behind our list of what can be had, though the list names all of it', async () => {
  const { returns } = wishing(sent);
  const listed = 'Order #1001 (1 × Azure Wrap Dress, M). What do you want instead?\n- L\n- XL';
  const ask = await returns.propose(
    'exchange',
    wish(`${listed}\nin size L please`, { wanted: 'in size L please' }),
    writing(),
  );
  expect(ask.actions).toMatchObject([{ action: { sentBack: { instead: { variantId: '72' } } } }]);
});

describe('the customer’s yes to a return', () => {
  const known = (state: ActionState) =>
    ({
      key: 'return-31-abc',
      kind: 'return',
      orderId: '31',
      orderName: '#1001',
      state,
      sentBack: { fulfillmentLineId: '310', quantity: 1, reason: 'other', instead: null },
    }) as Action;
  const yes = (facts: Wishing) => wishing(facts).returns.confirm('return', 'return-31-abc', writing());

  it('waits for a person, unless the owner allows it', async () => {
    const waits = await yes({ ...sent, known: known('asked') });
    expect([waits.found?.kind, waits.handover?.reason]).toEqual(['confirmed', 'action_waits']);
    const alone = await yes({ ...sent, known: known('asked'), settings: { 'actions.return_up_to': 100 } });
    expect([alone.found?.kind, alone.actions]).toEqual([
      'by_rule',
      [{ step: 'confirmed', key: 'return-31-abc', byRule: true }],
    ]);
  });

  it('is for a person where nothing of it can come back any more', async () => {
    const gone = await yes({ ...sent, returnable: { '31': [tee] }, known: known('asked') });
    expect([gone.found?.kind, gone.actions]).toEqual(['person', undefined]);
  });

  it('said twice is said once', async () => {
    expect((await yes({ ...sent, known: known('running') })).found?.kind).toBe('waits');
  });
});
