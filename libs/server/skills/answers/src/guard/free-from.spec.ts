import { freeFrom } from './free-from';

const SHIPPING = ['Delivery takes 3-5 days and costs $4.90.\nDelivery is free for orders over $75.'];

it.each([
  'Two dresses ($138) ship free.',
  'You need $6 more for free shipping.',
  'At $69 it does not reach the $75 for free delivery.',
  'Delivery is free from $75.',
  'It is $69, delivery $4.90.',
])('%s', (text) => expect(freeFrom(text, SHIPPING)).toBe(true));

it.each([
  'The dress is $69, so standard shipping is free for you.',
  'El vestido cuesta 69 $ con entrega gratis.',
  'भारत में डिलीवरी बिल्कुल मुफ़्त है।',
  'The dress qualifies for free shipping.',
])('%s is not so', (text) => expect(freeFrom(text, SHIPPING)).toBe(false));

it('asks nothing where no amount is written', () => {
  expect(freeFrom('The dress is $69 and shipping is free.', ['Shipping is free.'])).toBe(true);
});
