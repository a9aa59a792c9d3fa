import { moneyIn, statementsIn } from '../../libs/server/skills/answers/src/guard/claims';
import { factsIn } from './facts';

const readers = { moneyIn, statementsIn };

it('finds prices, links, stock and orders, however they are ordered and spelled', () => {
  const said = [
    'Order #1001: 2 × Azure Wrap Dress',
    'Azure Wrap Dress: $69.00, in stock\nMidi Dress: $120.00, sold out\nhttps://shop.test/p/azure?q=9.99',
  ];
  expect(factsIn(said, readers)).toEqual({
    prices: ['$ 120', '$ 69'],
    links: ['https://shop.test/p/azure?q=9.99'],
    stock: ['Azure Wrap Dress: in stock', 'Midi Dress: sold out'],
    orders: ['#1001'],
  });
  expect(factsIn(['It costs US$69'], readers).prices).toHaveLength(1);
  expect(factsIn([], readers)).toEqual({ prices: [], links: [], stock: [], orders: [] });
});
