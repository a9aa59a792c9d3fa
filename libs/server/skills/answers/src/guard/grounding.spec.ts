import { type Evidence, unionOf } from '@feelori/skills/tools';
import { ungrounded, type UngroundedReason } from './grounding';

const nothing = unionOf([]);
const withDress: Evidence = { ...nothing, amounts: [49.99], limits: [80], inStock: true, soldOut: true };
const withOrder: Evidence = {
  ...nothing,
  amounts: [120],
  orders: ['1001'],
  orderFacts: true,
  states: ['in_transit'],
  dates: ['2026-11-01'],
};
const withContacts: Evidence = {
  ...nothing,
  writings: ['help@feelori.test or +1 (650) 555-0100', '20192020 visitors so far'],
};
const TOOLS = ['search_products', 'track_order'];

describe('ungrounded', () => {
  it.each<[string, Evidence]>([
    ['Here is a lovely dress for $49.99.', withDress],
    ['I found one dress under $80 for you, in stock.', withDress],
    ['Encontré uno por 49,99 €', withDress],
    ['Your order #1001 is on its way, total 120 USD.', withOrder],
    ['Hello! How can I help you today?', nothing],
    ['We have 3 dresses in size 38.', withDress],
    ['Your order number is: 1001.', withOrder],
    ['Tu pedido de 120 USD está en camino', withOrder],
    ['Your order (#1001) is packed', withOrder],
    [
      'Your order #1001 arrives tomorrow.',
      { ...withOrder, dates: ['2026-11-01', '2026-11-29'], today: '2026-11-28' },
    ],
    ['You could try 38 or 40, and rub 2 drops of balm in.', nothing],
    ['The model is 6 ft tall, the heel 1.75 inches.', nothing],
    ['Placed on 2026-11-01.', withOrder],
    ['Write to Help@Feelori.test.', withContacts],
    ['Call 650-555-0100.', withContacts],
  ])('lets "%s" pass', (text, evidence) => {
    expect(ungrounded(text, evidence, TOOLS)).toBeNull();
  });

  it.each<[UngroundedReason, string, Evidence]>([
    ['price', 'It costs $5!', nothing],
    ['price', 'It costs 5 dollars', withDress],
    ['price', 'Special for you: 19.99', withDress],
    ['price', 'Only 20 today', withDress],
    ['price', 'It costs $80.', withDress],
    ['price', 'الفستان بسعر ٢٥ دولار', withDress],
    ['price', 'कीमत २५ रुपये', withDress],
    ['order', 'Your order #1002 was delivered.', withOrder],
    ['order', 'Your order number is: FEE1002-IN.', withOrder],
    ['order', 'Order #1001 is there, order no. 1002 is not.', withOrder],
    ['order', 'Your orders #1001 and #FEE-1002-B are one.', withOrder],
    ['order', 'El pedido nº 1002 está listo', withOrder],
    ['order', 'Your order has shipped and arrives tomorrow.', nothing],
    [
      'day',
      'Do not worry, order #1001 arrives tomorrow.',
      { ...withOrder, states: ['delayed'], dates: ['2026-11-29'], today: '2026-11-28' },
    ],
    ['stock', 'It is sold out, sorry.', nothing],
    ['stock', 'Yes, it is in stock!', nothing],
    ['stock', 'Yes, in stock!', { ...withDress, inStock: false }],
    ['contact', 'Write to boss@evil.example', withDress],
    ['contact', 'Call +1 650 555 0199 now', withDress],
    ['contact', 'Write to help@feelori.test.evil.example', withContacts],
    ['contact', 'Write to lp@feelori.test', withContacts],
    ['contact', 'Write to help@feelori.tes', withContacts],
    ['contact', 'Call 0100 2019 2020 now', withContacts],
    ['internal', 'See gid://shopify/Product/7', withDress],
    ['internal', 'I will call search_products now', withDress],
    ['long', 'a '.repeat(2_000), nothing],
  ])('stops what is not true (%s): "%s"', (reason, text, evidence) => {
    expect(ungrounded(text, evidence, TOOLS)).toBe(reason);
  });
});
