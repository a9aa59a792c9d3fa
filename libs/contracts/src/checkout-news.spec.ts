import { checkoutNewsFault, NO_CHECKOUT_NEWS } from './checkout-news';

it.each<[unknown, RegExp | null]>([
  [NO_CHECKOUT_NEWS, null],
  [{ ...NO_CHECKOUT_NEWS, on: true, template: 'come_back', afterMinutes: 15 }, null],
  [{ ...NO_CHECKOUT_NEWS, afterMinutes: 14 }, /from 15 to 1440/],
  [{ ...NO_CHECKOUT_NEWS, afterMinutes: 1_441 }, /from 15 to 1440/],
  [{ ...NO_CHECKOUT_NEWS, afterMinutes: 60.5 }, /whole number/],
  [{ on: true, template: '', places: [] }, /whole number/],
  [
    { ...NO_CHECKOUT_NEWS, places: [{ in: 'body', name: '1', button: null, fact: 'order' }] },
    /fact stands in each place/,
  ],
  [null, /whether it is told/],
])('%j can be how customers are reminded: %s', (value, fault) => {
  const found = checkoutNewsFault(value);
  if (fault === null) expect(found).toBeNull();
  else expect(found).toMatch(fault);
});
