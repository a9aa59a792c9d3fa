import fc from 'fast-check';
import { orderNameIn, orderNamesIn } from './order-name';

describe('the order name in a text', () => {
  it.each([
    ['where is order one thousand and one', '#1001'],
    ['¿dónde está mi pedido mil uno?', '#1001'],
    ['where is my order \u202a1001\u202c', '#1001'],
    ['where is my order \u20661001\u2069?', '#1001'],
    ['order #\u200b1001', '#1001'],
    ['order\u00a01001', '#1001'],
    ['where is order ＃１００１', '#1001'],
    ['order no 1001.', '#1001'],
    ['order no. 1001', '#1001'],
    ['Order#1001', '#1001'],
    ['order: 1001', '#1001'],
    ['order number is 1001', '#1001'],
    ['my order number is: FEE1001-IN', '#FEE1001-IN'],
    ['#FEE1001-IN', '#FEE1001-IN'],
    ['#fe-1001', '#FE-1001'],
    ['order FEE1001', '#FEE1001'],
    ['order RS1001', '#RS1001'],
    ['order (1001)', '#1001'],
    ['order “1001”', '#1001'],
    ['1001', '#1001'],
    ['1001.', '#1001'],
    ['*1001*', '#1001'],
    ['"1001"', '#1001'],
    ['\u202a1001\u202c', '#1001'],
    ['FEE1001-IN', '#FEE1001-IN'],
    ['it’s 1001 please', '#1001'],
    ['no. 1001', '#1001'],
    ['number 1001', '#1001'],
    ['es el 1001, gracias', '#1001'],
    ['é o 1001', '#1001'],
    ['pedido nº 1001', '#1001'],
    ['pedido número 1001', '#1001'],
    ['a encomenda com o número 1001', '#1001'],
    ['ऑर्डर नंबर १००१', '#1001'],
    ['ऑर्डर 1001 कहाँ है', '#1001'],
    ['طلب رقم ١٠٠١', '#1001'],
    ['الطلب رقم 1001', '#1001'],
    ['my parcel 1001 has not arrived', '#1001'],
    ["where's 1001", '#1001'],
    ['where is 1001?', '#1001'],
    ['tracking for 1001', '#1001'],
    ['any news on 1001', '#1001'],
    ['status 1001', '#1001'],
    ['¿dónde está el 1001?', '#1001'],
    ['cadê o 1001', '#1001'],
    ['où en est la 1001 ?', '#1001'],
    ['1001 कहाँ है', '#1001'],
    ['وين 1001', '#1001'],
  ])('%j is %s', (text, name) => {
    expect(orderNameIn(text)).toBe(name);
  });

  it.each([
    'where is my order',
    'show me Levi’s 501 jeans',
    'size 1001',
    'show me 1001 nights',
    'dresses under 1000',
    '501',
    'call me on +1 650 555 0101',
    'mi pedido de 150 euros',
    'meu pedido é de 200 reais',
    'order two dresses',
    'I ordered 3 shirts',
    'where is the 501',
    'what about 2000?',
    'something for 2000',
    'orders over 1000 euros',
    '',
  ])('"%s" names none', (text) => {
    expect(orderNameIn(text)).toBeNull();
  });

  it('is each of several, once', () => {
    expect(orderNamesIn('order #1001, order no. 1002 and package 1001')).toEqual(['#1001', '#1002']);
  });

  it.each([
    'where are orders 1001 and 1002?',
    'my order 1001 and 1002',
    '#1001 and #1002',
    'where are #1001 & 1002',
    '1001 and 1002',
    'pedidos 1001 y 1002',
    'meus pedidos 1001 e 1002',
    'mes commandes 1001 et 1002',
    'ऑर्डर 1001 और 1002 कहाँ हैं',
    'طلبات 1001 و1002',
    "where's 1001 and 1002",
  ])('is each of two in %j', (text) => {
    expect(orderNamesIn(text)).toEqual(['#1001', '#1002']);
  });

  it('is each of a list that ends in "and"', () => {
    expect(orderNamesIn('orders 1001, 1002 and 1003')).toEqual(['#1001', '#1002', '#1003']);
  });

  it.each(['order 1001, 0102', 'order 1001 and 2000 euros', '1001 0102'])('of %j is one or none', (text) => {
    expect(orderNamesIn(text).filter((name) => name !== '#1001')).toEqual([]);
  });

  it('is found whatever nobody sees around and within it', () => {
    const unseen = fc.constantFrom(
      '\u200b',
      '\u200e',
      '\u200f',
      '\u202a',
      '\u202c',
      '\u2066',
      '\u2069',
      '\ufeff',
      '',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 99_999_999 }),
        fc.array(unseen, { maxLength: 9 }),
        (name, marks) => {
          const hidden = [...String(name)].map((digit, at) => `${marks[at] ?? ''}${digit}`).join('');
          expect(orderNameIn(`where is my order ${marks[0] ?? ''}${hidden}${marks[1] ?? ''}`)).toBe(
            `#${name}`,
          );
        },
      ),
    );
  });
});
