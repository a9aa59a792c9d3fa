import { testSettings } from '@feelori/testing';
import { answersOn, request } from '../testing/answers-on';
import { ANNS_ORDER, demoShop } from '../testing/demo-shop';

const second = { ...ANNS_ORDER, name: '#1002' };
const shop = demoShop({ ordersOfCustomer: () => Promise.resolve([second, ANNS_ORDER]) });
const answerTo = (...asked: string[]) => answersOn(testSettings(), [], shop).answer(request(asked));

describe('several questions in one message', () => {
  it.each([
    ['where is order 1001 and do you have blue dresses?', ['#1001', 'Blue Linen Dress']],
    ['¿dónde está mi pedido 1001 y tienen vestidos blue?', ['#1001', 'Blue Linen Dress']],
    ['onde está o pedido 1001 e vocês têm vestidos blue?', ['#1001', 'Blue Linen Dress']],
    ['où est la commande 1001 et avez-vous des robes blue ?', ['#1001', 'Blue Linen Dress']],
    ['ऑर्डर 1001 कहाँ है और blue ड्रेस दिखाओ', ['#1001', 'Blue Linen Dress']],
    ['أين الطلب رقم 1001 وهل لديكم فستان blue؟', ['#1001', 'Blue Linen Dress']],
    ['where is order 1001? how do returns work?', ['#1001', 'within 30 days']],
  ])('%s', async (text, parts) => {
    const words = JSON.stringify((await answerTo(text)).parts);
    for (const part of parts) expect(words).toContain(part);
  });

  it('tells of both orders that are named, in one message', async () => {
    const { parts } = await answerTo('where are orders 1001 and 1002?');
    expect(parts).toHaveLength(1);
    expect(JSON.stringify(parts)).toMatch(/#1001.*#1002/);
  });

  it('answers what it can where a person sees to the rest', async () => {
    const { parts, handover } = await answerTo('my parcel 1001 arrived broken and do you have blue dresses?');
    expect(JSON.stringify(parts)).toContain('Blue Linen Dress');
    expect(handover).toMatchObject({
      reason: 'complaint',
      summary: expect.stringContaining('About: Order #1001') as string,
    });
  });

  it('says nothing of what only may have been a wish, and is not there', async () => {
    const { parts } = await answerTo('where is order 1001 and I need a receipt');
    expect(JSON.stringify(parts)).not.toMatch(/receipt|not sure/);
  });
});
