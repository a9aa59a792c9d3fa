import { testSettings } from '@feelori/testing';
import { readIntent } from './rules/read-intent';
import { answersOn } from './testing/answers-on';
import { conversation } from './testing/conversation';
import { ANNS_ORDER, demoProduct, demoShop } from './testing/demo-shop';

const item = (title: string) => [{ title, quantity: 1 }];
const ORDERS = [
  { ...ANNS_ORDER, id: '4', name: '#1004', lines: item('Silk Twill Scarf') },
  ANNS_ORDER,
  { ...ANNS_ORDER, id: '5', name: '#1005', lines: item('Satin Clutch') },
];
const talk = () =>
  conversation(answersOn(testSettings(), [], demoShop({ ordersOfCustomer: () => Promise.resolve(ORDERS) })));

describe('what is said behind orders that were told of', () => {
  it.each([
    ['the second one', '#1001'],
    ['the last', '#1005'],
    ['la primera', '#1004'],
    ['o segundo', '#1001'],
    ['la troisième', '#1005'],
    ['पहला वाला', '#1004'],
    ['الثاني', '#1001'],
  ])('"%s" is %s', async (text, name) => {
    const say = talk();
    await say('where is my order?');
    expect((await say(text)).words).toMatch(new RegExp(`\\*[^*]*${name}`));
  });

  it.each([
    ['and the scarf?', '#1004'],
    ['¿y el bolso de satén?', '#1005'],
    ['et le foulard ?', '#1004'],
    ['the dress', '#1001'],
  ])('"%s" is the order with it: %s', async (text, name) => {
    const say = talk();
    await say('where is my order?');
    expect((await say(text)).words).toMatch(new RegExp(`\\*[^*]*${name}`));
  });

  it.each(['show me scarves', 'scarves under 50', 'do you have a satin clutch', 'and hats?'])(
    '"%s" looks for a product all the same',
    async (text) => {
      const say = talk();
      await say('where is my order?');
      const { answer } = await say(text);
      expect(answer.tools.map(({ name }) => name)).toContain('search_products');
    },
  );

  it('is a product where no order was told of', async () => {
    const { answer } = await talk()('and the scarf?');
    expect(answer.tools.map(({ name }) => name)).not.toContain('track_order');
  });
});

describe('whether a person writes', () => {
  it.each([
    'are you a robot?',
    'am I talking to a bot?',
    'who are you',
    '¿eres un robot?',
    'vocês são um robô?',
    'você é humano?',
    "t'es un robot ?",
    'êtes-vous une IA ?',
    'क्या आप रोबोट हैं',
    'kya aap robot ho',
    'هل أنت روبوت؟',
    'من أنت',
  ])('is answered truly: "%s"', async (text) => {
    expect(readIntent(text)).toEqual({ kind: 'robot' });
    const { answer } = await talk()(text);
    expect(answer.handover).toBeNull();
    expect(answer.parts).toMatchObject([{ kind: 'buttons', buttons: [{ id: 'person' }] }]);
  });

  it.each(['do you have robot toys', 'robot', 'a machine washable dress', 'personne ne répond'])(
    'is not what is asked: "%s"',
    (text) => {
      expect(readIntent(text)).not.toEqual({ kind: 'robot' });
    },
  );
});

describe('a complaint', () => {
  it('is passed on with a word of regret', async () => {
    expect((await talk()('my parcel arrived broken')).words).toContain("I'm sorry");
  });
});

describe('a limit in another money than the prices', () => {
  const dress = demoProduct('9', 'Wrap Dress', '69.00');
  const searchProducts = () => Promise.resolve([dress]);
  const shopping = () => conversation(answersOn(testSettings(), [], demoShop({ searchProducts })));

  it.each([
    ['dresses under 200 dirhams', 'USD'],
    ['vestidos por menos de 90 euros', 'USD'],
    ['vestidos até R$ 500', 'USD'],
    ['2000 रुपये से कम की ड्रेस', 'USD'],
    ['فستان أقل من 200 درهم', 'USD'],
    ['robes à moins de 90 €', 'USD'],
  ])('is told to be so: "%s"', async (text, money) => {
    expect((await shopping()(text)).words).toContain(money);
  });

  it.each(['dresses under 90 dollars', 'dresses under $90', 'dresses under 90', 'dresses'])(
    'is not where it fits, or none is named: "%s"',
    async (text) => {
      expect((await shopping()(text)).words).not.toContain('Our prices are in');
    },
  );
});
