import type { DeliveryAddress } from '@feelori/contracts';
import type { OrderAddress, Returnable, Shopify } from '@feelori/edges/shopify';
import type { Action } from '@feelori/records/actions';
import { anOrder } from '../testing/an-order';
import { addressWork } from './address-work';
import { returnWork } from './return-work';

const signal = new AbortController().signal;
const to: DeliveryAddress = {
  street: '5 Main Street',
  more: '',
  city: 'New York',
  postcode: '10001',
  province: 'NY',
  country: 'US',
};
const person = { firstName: 'Ann', lastName: 'Smith', company: '', phone: '+16505550101' };
const before: OrderAddress = { to: { ...to, street: '12 Sample Street', city: 'San Mateo' }, person };
const line: Returnable = {
  fulfillmentLineId: '310',
  title: 'Dress',
  variantTitle: 'M',
  quantity: 1,
  productId: '7',
  variantId: '71',
};
const sentBack = { fulfillmentLineId: '310', quantity: 1, reason: 'too_small', instead: null } as const;
const action = (changes: Partial<Action>): Action =>
  ({ orderId: '31', key: 'return-31-abc', decidedBy: 'u1', ...changes }) as Action;

/** Shopify as it stands, and what it is asked. */
function shopWith(now: { address?: OrderAddress | null; returnable?: Returnable[]; hasReturn?: boolean }) {
  const asked: unknown[] = [];
  const ask = (change: unknown) => {
    asked.push(change);
    return Promise.resolve({ kind: 'accepted' as const });
  };
  const goods = {
    address: () => Promise.resolve(now.address ?? null),
    returnable: () => Promise.resolve(now.returnable ?? []),
    hasReturn: () => Promise.resolve(now.hasReturn ?? false),
  };
  return { asked, shopify: { goods, moveOrder: ask, openReturn: ask } as unknown as Shopify };
}

describe('another address', () => {
  const wish = action({ key: 'address-31-abc', address: to });

  it('is asked for with the person that is on the order', async () => {
    const { asked, shopify } = shopWith({ address: before });
    const prepared = await addressWork(shopify).prepare(wish, anOrder(), signal);
    await (prepared as { ask: () => Promise<unknown> }).ask();
    expect(asked).toEqual([{ orderId: '31', to, person }]);
  });

  it('is not asked for where it stands there, or somebody works on the order', async () => {
    const there = shopWith({ address: { to: { ...to, city: 'new york' }, person } });
    expect(await addressWork(there.shopify).prepare(wish, anOrder(), signal)).toBe('done');
    const sent = anOrder({ fulfillment: 'FULFILLED' });
    const { shopify } = shopWith({ address: before });
    expect(await addressWork(shopify).prepare(wish, sent, signal)).toBe('overtaken');
  });

  it('is done when the order has it', async () => {
    const isDone = (address: OrderAddress) =>
      addressWork(shopWith({ address }).shopify).isDone(wish, anOrder(), signal);
    expect([await isDone(before), await isDone({ to, person })]).toEqual([false, true]);
  });
});

describe('a return', () => {
  const wish = action({ kind: 'return', sentBack });

  it('is asked for with its reason and a note that holds the key', async () => {
    const { asked, shopify } = shopWith({ returnable: [line] });
    const prepared = await returnWork(shopify).prepare(wish, anOrder(), signal);
    await (prepared as { ask: () => Promise<unknown> }).ask();
    expect(asked).toMatchObject([
      { orderId: '31', fulfillmentLineId: '310', reason: 'too_small', insteadOf: null },
    ]);
    expect(JSON.stringify(asked)).toContain('(return-31-abc), approved by a person');
  });

  it('is not asked for again where Shopify has one with the key, and not where nothing can come back', async () => {
    const known = shopWith({ returnable: [line], hasReturn: true });
    expect(await returnWork(known.shopify).prepare(wish, anOrder(), signal)).toBe('done');
    expect(await returnWork(known.shopify).isDone(wish, anOrder(), signal)).toBe(true);
    const { shopify } = shopWith({});
    expect(await returnWork(shopify).prepare(wish, anOrder(), signal)).toBe('overtaken');
  });

  it('of an exchange names what is sent for it', async () => {
    const { asked, shopify } = shopWith({ returnable: [line] });
    const instead = { variantId: '72', title: 'Dress (L)' };
    const exchange = action({ kind: 'exchange', sentBack: { ...sentBack, instead } });
    const prepared = await returnWork(shopify).prepare(exchange, anOrder(), signal);
    await (prepared as { ask: () => Promise<unknown> }).ask();
    expect(asked).toMatchObject([{ insteadOf: '72' }]);
  });
});
