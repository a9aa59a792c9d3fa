import { testSettings } from '@feelori/testing';
import { answersOn, request } from '../testing/answers-on';
import { ANNS_ORDER, demoShop } from '../testing/demo-shop';

const came = {
  status: 'DELIVERED',
  estimatedDeliveryAt: null,
  deliveredAt: '2026-11-20T10:00:00Z',
  tracking: null,
};
const DELIVERED = { ...ANNS_ORDER, name: '#1002', fulfillments: [came] };
const shop = demoShop({ ordersOfCustomer: () => Promise.resolve([ANNS_ORDER, DELIVERED]) });

async function told(text: string) {
  const { parts, handover } = await answersOn(testSettings(), [], shop).answer(request([text]));
  return { words: JSON.stringify(parts), handover };
}

describe('an order that a customer does not have', () => {
  it.each([
    'it says delivered but I never got it',
    'order 1002 never arrived',
    'me llegó? no, no he recibido el pedido 1002',
  ])('goes to a person by its name where the shop calls it delivered: "%s"', async (text) => {
    const { words, handover } = await told(text);
    expect(handover).toMatchObject({ reason: 'complaint', summary: expect.stringContaining('Order #1002') });
    expect(words).toContain('#1002');
    expect(words).not.toMatch(/delivered|entregado/);
  });

  it('is told of where it is on its way', async () => {
    const { words, handover } = await told('order 1001 never arrived');
    expect(handover).toBeNull();
    expect(words).toContain('on its way');
  });

  it('is told of as delivered to who only asks where it is', async () => {
    const { words, handover } = await told('where is order 1002');
    expect(handover).toBeNull();
    expect(words).toContain('delivered');
  });
});
