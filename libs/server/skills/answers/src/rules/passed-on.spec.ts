import { testSettings } from '@feelori/testing';
import type { Answer } from '../answer-request';
import { answersOn, request } from '../testing/answers-on';
import { ANNS_ORDER, demoShop } from '../testing/demo-shop';

const wordsIn = (answer: Answer) => JSON.stringify(answer.parts);
const NEWEST = { ...ANNS_ORDER, name: '#1003' };
const shopWith = (...orders: (typeof ANNS_ORDER)[]) =>
  demoShop({ ordersOfCustomer: () => Promise.resolve(orders) });

describe('a conversation the rules pass on', () => {
  it.each([
    'it arrived broken',
    'damaged goods',
    "it doesn't fit and it's damaged",
    'I want to cancel my order',
    'llegó roto',
  ])(
    'names no order of several that "%s" does not name; only the person reads which is the newest',
    async (text) => {
      const shop = shopWith(NEWEST, ANNS_ORDER);
      const answer = await answersOn(testSettings(), [], shop).answer(request([text]));
      expect(wordsIn(answer)).not.toMatch(/#\d/);
      expect(answer.handover?.summary).toContain('About: No order named; newest order #1003\n');
    },
  );

  it('names the only order there is', async () => {
    const answer = await answersOn(testSettings(), [], shopWith(NEWEST)).answer(
      request(['it arrived broken']),
    );
    expect(wordsIn(answer)).toContain('about order #1003');
    expect(answer.handover?.summary).toContain('About: Order #1003\n');
  });

  it('names the one of several that the customer names', async () => {
    const shop = shopWith(NEWEST, ANNS_ORDER);
    const answer = await answersOn(testSettings(), [], shop).answer(request(['order #1001 arrived broken']));
    expect(wordsIn(answer)).toContain('about order #1001');
    expect(answer.handover?.summary).toContain('About: Order #1001\n');
  });

  it('names none where there is none', async () => {
    const answer = await answersOn(testSettings(), [], shopWith()).answer(request(['it arrived broken']));
    expect(wordsIn(answer)).not.toMatch(/#\d/);
    expect(answer.handover?.summary).toContain('About: not said\n');
  });
});
