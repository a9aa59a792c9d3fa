import { noticeWords } from './notice-words';

it.each([
  ['1:c1#n-order-77-confirmed', /an order was placed/],
  ['1:c1#n-order-77-out_for_delivery-9', /out for delivery/],
  ['1:c1#n-checkout-b1946ac92492', /a checkout that the customer left/],
])('%s tells %s', (id, words) => expect(noticeWords(id)).toMatch(words));

it.each(['1:c1#n-action-cancel-7-done', '1:c1#n-order-77-burnt', '1:c1#7'])('%s tells of no order', (id) => {
  expect(noticeWords(id)).toBeNull();
});
