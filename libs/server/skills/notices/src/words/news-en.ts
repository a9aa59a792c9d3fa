import type { NewsWords } from './news-word-list';

/** English. */
export const EN_NEWS: NewsWords = {
  confirmed: (order) => `Thank you, we have your order ${order}.`,
  payment_failed: (order) =>
    `The payment for order ${order} did not go through. If you want to know more, just reply here.`,
  shipped: (order) => `Order ${order} is on its way.`,
  delayed: (order) =>
    `Order ${order} is delayed on its way to you. If you want to know more, just reply here.`,
  out_for_delivery: (order) => `Order ${order} is out for delivery.`,
  delivered: (order) =>
    `The carrier says that order ${order} was delivered. If it did not reach you, reply here.`,
  part: (sentence) => `About one parcel of several: ${sentence}`,
  checkout: (what) =>
    `You left something at the checkout: ${what}. If you still want it, this leads back to it. Reply STOP if you want no such reminders.`,
};
