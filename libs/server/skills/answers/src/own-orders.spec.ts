import { ProviderError } from '@feelori/edges/model';
import { ShopifyError } from '@feelori/edges/shopify';
import { testSettings } from '@feelori/testing';
import type { Answer } from './answer-request';
import { answersOn, request } from './testing/answers-on';
import { ANNS_ORDER, demoShop } from './testing/demo-shop';
import { ScriptedProvider } from './testing/scripted-provider';

const answersFor = (chain: readonly ScriptedProvider[], shop = demoShop()) =>
  answersOn(testSettings(), chain, shop);
const down = (name: 'gemini' | 'openai') =>
  new ScriptedProvider(name, [new ProviderError(name, 'overloaded', 503)]);
const call = (name: string, args: unknown, id = 'c1') => ({ calls: [{ id, name, args }] });
const wordsIn = (answer: Answer) => JSON.stringify(answer.parts);
const broken = () => Promise.reject(new ShopifyError('unavailable', 503));
const shopDown = demoShop({
  searchProducts: broken,
  customerByPhone: broken,
  shop: broken,
  getProduct: broken,
});

describe('own orders', () => {
  it('are found by as much of their name as a customer writes', async () => {
    const named = { ...ANNS_ORDER, name: '#FEE1001-IN' };
    const shop = demoShop({ ordersOfCustomer: () => Promise.resolve([named]) });
    for (const text of [
      '1001',
      'order no 1001.',
      'where is order \u202a1001\u202c',
      '#FEE1001-IN',
      'fee1001',
    ]) {
      const answer = await answersFor([], shop).answer(request([text]));
      expect([text, wordsIn(answer).includes('#FEE1001-IN')]).toEqual([text, true]);
    }
    const gemini = new ScriptedProvider('gemini', [
      call('track_order', { order_name: '1001' }),
      { text: 'Your order 1001 is on its way.' },
    ]);
    const answer = await answersFor([gemini], shop).answer(request(['where is 1001']));
    expect(wordsIn(answer)).toContain('Your order 1001 is on its way.');
  });

  it('may be asked for again and again, also by who ordered as a guest', async () => {
    const guest = { ...ANNS_ORDER, name: '#1019' };
    const shop = demoShop({
      customerByPhone: () => Promise.resolve(null),
      orderByName: (name) => Promise.resolve(name.includes('1019') ? guest : null),
    });
    const answers = answersFor([], shop);
    for (let at = 0; at < 7; at += 1) {
      expect(wordsIn(await answers.answer(request(['where is order 1019'])))).toContain('#1019');
    }
  });

  it('are not asked for by number from who hides the phone, whatever a model says', async () => {
    const gemini = new ScriptedProvider('gemini', [
      call('track_order', { order_name: null }),
      { text: 'I found nothing. Could you send me the order number?' },
    ]);
    const answer = await answersFor([gemini]).answer(request(['where is my order'], { phone: null }));
    expect(wordsIn(answer)).toContain("can't see your phone number");
    expect(wordsIn(answer)).not.toContain('send me the order number');
  });

  it('are not shown to who hides the number', async () => {
    const answer = await answersFor([]).answer(request(['where is my order'], { phone: null }));
    expect(wordsIn(answer)).toContain("can't see your phone number");
  });

  it('cannot be found by trying names: after five tries an hour it ends', async () => {
    const answers = answersFor([]);
    const last: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      last.push(wordsIn(await answers.answer(request([`where is order #${3000 + at}`]))));
    }
    expect(last[4]).toContain("couldn't find that");
    expect(last[5]).toContain('too many order numbers');
  });
});

describe('what only people can help with', () => {
  it.each([
    ['my parcel arrived broken', 'complaint', '#1001'],
    ['my parcel arrived broken, order #1001', 'complaint', '#1001'],
    ['I want to cancel my order', 'change_order', '#1001'],
    ['quiero cancelar mi pedido', 'change_order', '#1001'],
    ['cancel my order 2002', 'change_order', '#2002'],
  ])('goes to a person when both models are down, the order named: %s', async (text, reason, order) => {
    const answer = await answersFor([down('gemini'), down('openai')]).answer(request([text]));
    expect(answer.handover).toEqual({
      reason,
      summary: expect.stringContaining(`About: Order ${order}\n`) as string,
    });
    expect(wordsIn(answer)).toContain(order);
    expect(wordsIn(answer)).not.toMatch(/120|DHL|Linen/);
  });

  it('goes to a person without an order where none can be looked up', async () => {
    for (const changes of [{ phone: null }, { attempt: 3 }]) {
      const answer = await answersFor([]).answer(request(['I want to cancel my order'], changes));
      expect(answer.handover).toMatchObject({
        reason: 'change_order',
        summary: expect.stringContaining('About: not said') as string,
      });
    }
    const answer = await answersFor([], shopDown).answer(request(['my parcel arrived broken']));
    expect(answer.handover).toMatchObject({ reason: 'complaint' });
  });

  it('is said to be unknown where no text of the shop tells it, and no product is searched for it', async () => {
    const answer = await answersFor([]).answer(request(['do you have a discount code?']));
    expect(answer.parts).toMatchObject([{ kind: 'buttons', buttons: [{ id: 'person' }] }]);
    expect(wordsIn(answer)).toContain("don't know that for sure");
    expect([answer.tools, answer.handover]).toEqual([[], null]);
  });
});
