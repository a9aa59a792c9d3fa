import { unionOf } from '@feelori/skills/tools';
import { extremesHold } from './own-prices';
import { pricesKnown } from './prices-known';

const shown = unionOf([
  {
    amounts: [69, 49.5, 72],
    currencies: ['USD'],
    limits: [60],
    priced: [
      { title: 'Azure Wrap Dress', amounts: [69] },
      { title: 'Cornflower Sundress', amounts: [49.5] },
      { title: 'Navy Shirt Dress', amounts: [72] },
    ],
  },
]);

describe('amounts of a text', () => {
  it.each([
    'The Azure Wrap Dress costs $69.',
    'The Azure Wrap Dress ($69) and the Cornflower Sundress ($49.50) come to $118.50 together.',
    'The Azure Wrap Dress is a bit over your $60, at $69.',
    'All three together cost $190.50.',
    'The Azure Wrap Dress costs $69 and the Navy Shirt Dress $72.',
    '$69 for the Azure Wrap Dress, $72 for the Navy Shirt Dress.',
    'Our prices are in dollars.',
    'Would you like to see dresses under $50?',
  ])('%s', (text) => expect(pricesKnown(text, shown)).toBe(true));

  it.each([
    'The Azure Wrap Dress costs $72.',
    'The Azure Wrap Dress costs $72 and the Navy Shirt Dress $69.',
    'It costs $60.',
    'It is €69.',
    'Just a tenner for you.',
    'It costs half a dollar.',
    'Price: XX dollars',
    'Precio: cinco pavos',
    'All three together cost $190.',
  ])('%s is not so', (text) => expect(pricesKnown(text, shown)).toBe(false));
});

describe('the cheapest and the dearest', () => {
  it.each([
    'The cheapest is the Cornflower Sundress.',
    'El Navy Shirt Dress es el más caro.',
    'The Azure Wrap Dress is cheaper than many.',
  ])('%s', (text) => expect(extremesHold(text, shown)).toBe(true));

  it.each([
    'The cheapest is the Azure Wrap Dress.',
    'The Azure Wrap Dress is more expensive than the Navy Shirt Dress.',
    'Le Cornflower Sundress est le plus cher.',
  ])('%s is not so', (text) => expect(extremesHold(text, shown)).toBe(false));
});
