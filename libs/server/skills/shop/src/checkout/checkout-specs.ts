import type { TextSpecs } from '@feelori/skills/texts';
import type { CheckoutWords } from './checkout-words';

/** When customers read what is said on the way to the checkout. */
export const CHECKOUT_SPECS: TextSpecs<CheckoutWords> = {
  buy: { when: 'The button that buys a product.', place: 'button' },
  chooseOne: { when: 'A variant is to be chosen of which nobody knows what it is.', place: 'line' },
  choose: { when: 'A size, a colour or the like is to be chosen.', place: 'line', variables: ['option'] },
  open: { when: 'The button that opens what can be chosen.', place: 'list_button' },
  more: { when: 'The last row of a long choice.', place: 'row_title' },
  cart: { when: 'Above what is in the cart.', place: 'line' },
  total: { when: 'Below what is in the cart.', place: 'line', variables: ['amount'] },
  ownMoney: { when: 'Prices of the customer’s country could not be learned.', place: 'line' },
  soldOut: { when: 'Something of the cart is sold out.', place: 'line', variables: ['name'] },
  fewer: { when: 'There are fewer than the customer wants.', place: 'line', variables: ['name', 'count'] },
  otherPrice: { when: 'A price changed since it was shown.', place: 'line', variables: ['name', 'price'] },
  unknownOne: { when: 'One thing of the cart is not in the shop.', place: 'line' },
  unknown: { when: 'Several things of the cart are not in the shop.', place: 'line', variables: ['count'] },
  discount: { when: 'A discount code was named.', place: 'line', variables: ['code'] },
  codeToType: { when: 'A discount code cannot be filled in.', place: 'line', variables: ['code'] },
  left: { when: 'Something of the cart cannot be bought by a link.', place: 'line', variables: ['name'] },
  settled: {
    when: 'The shop tells what it comes to with discounts and taxes.',
    place: 'line',
    variables: ['amount'],
  },
  checkout: { when: 'The button that opens the checkout.', place: 'button' },
  nothing: { when: 'Nothing of the cart can be bought.', place: 'line' },
  noLink: { when: 'No link to the checkout can be made.', place: 'line' },
};
