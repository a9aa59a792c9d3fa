import type { CheckoutFact, NewsFact, NewsKind, StockFact } from '@feelori/contracts';

/** What happened to an order, as a heading. */
export const NEWS_KIND_WORDS: Readonly<Record<NewsKind, string>> = {
  confirmed: 'The order is placed',
  payment_failed: 'A payment failed',
  shipped: 'A parcel is on its way',
  delayed: 'A parcel is late',
  out_for_delivery: 'A parcel is out for delivery',
  delivered: 'A parcel was delivered',
};

/** What can stand in a place of a template. */
export const NEWS_FACT_WORDS: Readonly<Record<NewsFact, string>> = {
  order: 'the order’s number',
  first_name: 'the customer’s first name',
  items: 'what was ordered',
  total: 'the total',
  carrier: 'the carrier',
  tracking_number: 'the tracking number',
  tracking_link: 'the tracking link',
  delivery_day: 'the day it arrives',
  shop: 'the name of your shop',
};

/** What can stand in a place of the template for goods that are back. */
export const STOCK_FACT_WORDS: Readonly<Record<StockFact, string>> = {
  product: 'what is back',
  first_name: 'the customer’s first name',
  price: 'the price',
  link: 'the page in your shop',
  shop: 'the name of your shop',
};

/** What can stand in a place of the template for checkouts that were left. */
export const CHECKOUT_FACT_WORDS: Readonly<Record<CheckoutFact, string>> = {
  items: 'what was left',
  first_name: 'the customer’s first name',
  total: 'the total',
  link: 'the way back to the checkout',
  shop: 'the name of your shop',
};
