import type { Action } from '@feelori/records/actions';
import { anOrder } from '../testing/an-order';
import { wishing, writing } from '../testing/wishing';
import { addressIn } from './address-in';

const person = { firstName: 'Ann', lastName: 'Smith', company: '', phone: '' };
const address = {
  to: { street: '1 Old Road', more: '', city: 'Reno', postcode: '89501', province: 'NV', country: 'US' },
  person,
};
const scarf = anOrder();
const given = { orders: [scarf], address };
const NEW = '5 Main Street, New York, NY 10001';

describe('a wish for another address', () => {
  it('asks for it, then shows it', async () => {
    const { addresses } = wishing(given);
    expect((await addresses.propose(null, null, writing())).found).toMatchObject({ kind: 'address' });
    const { found, actions } = await addresses.propose(null, NEW, writing());
    expect(found?.kind).toBe('ask');
    expect(actions).toMatchObject([
      { step: 'asked', action: { kind: 'address', address: { street: '5 Main Street', postcode: '10001' } } },
    ]);
  });

  it('has a key that tells nothing of it, the same for the same', async () => {
    const keyOf = async (text: string) => {
      const { actions } = await wishing(given).addresses.propose(null, text, writing());
      return actions?.[0]?.step === 'asked' ? actions[0].action.key : '';
    };
    expect(await keyOf(NEW)).toMatch(/^address-31-[0-9a-f]{12}$/);
    expect(await keyOf(NEW)).toBe(await keyOf(NEW));
    expect(await keyOf(NEW)).not.toBe(await keyOf('6 Main Street, New York, NY 10001'));
  });

  it.each([
    ['shipped', { orders: [anOrder({ fulfillment: 'FULFILLED' })], address }, NEW],
    ['abroad', given, '221B Baker Street, London NW1 6XE, United Kingdom'],
    [null, { orders: { orders: [] as [], missing: 'not_found' as const, name: '#9' } }, NEW],
    [null, { orders: [{ ...scarf, total: null }], address }, NEW],
    [null, { orders: [scarf] }, NEW],
  ])('is for a person: %s', async (why, facts, text) => {
    const { found, actions } = await wishing(facts).addresses.propose(null, text, writing());
    expect([found, actions]).toEqual([expect.objectContaining({ kind: 'person', why }), undefined]);
  });

  it('is refused behind the yes where the order was sent since', async () => {
    const known = { key: 'address-31-a', kind: 'address', orderId: '31', orderName: '#1003' } as Action;
    const orders = [anOrder({ fulfillment: 'FULFILLED' })];
    const { addresses } = wishing({ orders, known: { ...known, state: 'asked' } });
    const outcome = await addresses.confirm('address-31-a', writing());
    expect([outcome.found, outcome.actions]).toEqual([
      expect.objectContaining({ kind: 'person', why: 'shipped' }),
      undefined,
    ]);
  });
});

it.each([
  ['please change my address to 5 Main Street, New York, NY 10001', NEW],
  ['change the address of order #1003 to 5 Main Street, New York, NY 10001', NEW],
  ['my new address is 5 Main Street, New York, NY 10001', NEW],
  ['new address:\n5 Main Street\nNew York, NY 10001', '5 Main Street\nNew York, NY 10001'],
  ['cambiar la dirección del pedido 1003 a Calle Mayor 5, 28013 Madrid', 'Calle Mayor 5, 28013 Madrid'],
  ['mudar o endereço para Rua Augusta 100, São Paulo, 01310-100', 'Rua Augusta 100, São Paulo, 01310-100'],
  ['मेरा पता बदलकर 12 MG Road, Bengaluru 560001', '12 MG Road, Bengaluru 560001'],
  ['غير العنوان إلى شارع الوصل 22، دبي', 'شارع الوصل 22، دبي'],
  ['I want to change my address', null],
  ['change the address of order 1003', null],
])('the address within "%s"', (text, written) => expect(addressIn(text)).toBe(written));
