import { insertCalled, slashCall, slashOffers } from './slash-call';

const replies = [
  ['hello', 'Hello {{customer_name}}'],
  ['say-hello', 'Good day'],
  ['size', 'Our sizes'],
  ['bye', 'Bye and hello again'],
].map(([shortcut = '', text = '']) => ({ id: shortcut, shortcut, text, version: 1 }));

describe('calling a saved reply', () => {
  const typed = (text: string) => slashCall(text, text.length)?.typed;

  it('begins with a / at the beginning of a word', () => {
    expect(typed('/')).toBe('');
    expect(typed('/he')).toBe('he');
    expect(typed('so: /he')).toBe('he');
    expect(typed('so:\n/नम')).toBe('नम');
    expect(slashCall('so /he and', 6)).toEqual({ from: 3, typed: 'he' });
    expect(slashCall(`${'x '.repeat(40)}/he`, 83)).toEqual({ from: 80, typed: 'he' });
  });

  it('is no other slash', () => {
    for (const text of ['and/or', '24/7', 'https://shop.test/', '/he ', '/hello there', 'he', '']) {
      expect([text, typed(text)]).toEqual([text, undefined]);
    }
    expect(typed(`x${'/'.padEnd(42, 'y')}`)).toBeUndefined();
    expect(typed(`/${'y'.repeat(60)}`)).toBeUndefined();
  });

  it('finds by shortcut first, then by text', () => {
    const found = (text: string, most = 8) =>
      slashOffers(replies, text, most).map(({ shortcut }) => shortcut);
    expect(found('HELLO')).toEqual(['hello', 'say-hello', 'bye']);
    expect(found('')).toEqual(['hello', 'say-hello', 'size', 'bye', 'product', 'order']);
    expect(found('', 4)).toEqual(['hello', 'say-hello', 'product', 'order']);
    expect(found('hello', 1)).toEqual(['hello']);
    expect(found('nothing')).toEqual([]);
  });

  it('offers products and orders behind replies of the same name', () => {
    const same = [{ id: 'r', shortcut: 'order', text: 'Your order', version: 1 }];
    const found = slashOffers(same, 'ord', 8).map(({ id }) => id);
    expect(found).toEqual(['r', 'insert.order']);
  });
});

describe('calling a product or an order by its whole name', () => {
  const called = (text: string, cursor = text.length) => insertCalled(text, cursor, replies);

  it('needs a blank behind it, and a beginning of a word before', () => {
    expect(called('/product ')).toEqual({ from: 0, part: 'product' });
    expect(called('Look: /ORDER ')).toEqual({ from: 6, part: 'order' });
    expect(called('/order and more', 7)).toEqual({ from: 0, part: 'order' });
    for (const text of ['/product', 'a/product ', '/products ', 'product ', '/ ', ' ', '']) {
      expect([text, called(text)]).toEqual([text, null]);
    }
  });

  it('is a saved reply where the shop has one of that name', () => {
    const own = [{ id: 'r', shortcut: 'Product', text: 'x', version: 1 }];
    expect(insertCalled('/product ', 9, own)).toBeNull();
  });
});
