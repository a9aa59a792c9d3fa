import { testSettings } from '@feelori/testing';
import { answersOn } from './testing/answers-on';
import { conversation } from './testing/conversation';
import { ANNS_ORDER, demoShop } from './testing/demo-shop';

describe('"where is my order"', () => {
  const shop = (...orders: (typeof ANNS_ORDER)[]) =>
    demoShop({ ordersOfCustomer: () => Promise.resolve(orders) });
  const delivered = { ...ANNS_ORDER, name: '#1009', fulfillments: [], cancelled: true };

  it('offers the open ones to choose from', async () => {
    const answers = answersOn(
      testSettings(),
      [],
      shop(delivered, ANNS_ORDER, { ...ANNS_ORDER, name: '#1004' }),
    );
    const { answer } = await conversation(answers)('where is my order?');
    expect(answer.parts).toMatchObject([
      { kind: 'list', sections: [{ rows: [{ id: 'order:#1001' }, { id: 'order:#1004' }] }] },
    ]);
  });

  it('is the open one among others, else the newest', async () => {
    const open = conversation(answersOn(testSettings(), [], shop(delivered, ANNS_ORDER)));
    expect((await open('where is my order?')).words).toContain('Order #1001');
    const none = conversation(answersOn(testSettings(), [], shop(delivered)));
    expect((await none('where is my order?')).words).toContain('Order #1009');
  });

  it.each([
    ['where is my scarf?', '#1004'],
    ['when do the dresses come', '#1001'],
    ['where is my hat', '#1009'],
  ])('is the one with what is named: "%s"', async (text, name) => {
    const item = (title: string) => [{ title, quantity: 1 }];
    const orders = [
      { ...ANNS_ORDER, name: '#1004', lines: [...item('Silk Twill Scarf'), ...item('Belt')] },
      ANNS_ORDER,
      { ...delivered, lines: item('Straw Hats') },
    ];
    const say = conversation(answersOn(testSettings(), [], shop(...orders)));
    const { answer, words } = await say(text.replace('when do', 'where is my order,'));
    expect(answer.parts.map(({ kind }) => kind)).not.toContain('list');
    expect(words).toContain(`Order ${name}`);
  });

  it('says truly how far it can look back', async () => {
    const none = conversation(answersOn(testSettings(), [], shop()));
    expect((await none('where is my order?')).words).toContain('older than 60 days');
  });
});
