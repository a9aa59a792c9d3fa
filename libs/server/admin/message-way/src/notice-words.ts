import { NEWS_KINDS, type NewsKind } from '@feelori/contracts';

/** What a notice tells of an order, as a sentence. */
const HAPPENED: Readonly<Record<NewsKind, string>> = {
  confirmed: 'It tells that an order was placed.',
  payment_failed: 'It tells that a payment for an order failed.',
  shipped: 'It tells that a parcel of an order is on its way.',
  delayed: 'It tells that a parcel of an order is late.',
  out_for_delivery: 'It tells that a parcel of an order is out for delivery.',
  delivered: 'It tells that a parcel of an order was delivered.',
};

/** What led to a notice, by the id of its entry; null for one that is about none of what Shopify tells of. Pure. */
export function noticeWords(entryId: string): string | null {
  const key = entryId.slice(entryId.lastIndexOf('#') + 1);
  if (key.startsWith('n-stock-')) {
    return 'It tells that something can be bought again, as the customer had asked to be told. Shopify said so when it was written.';
  }
  if (key.startsWith('n-checkout-')) {
    return 'It reminds of a checkout that the customer left. Shopify knew of no order of theirs since when it was written.';
  }
  const told = /^n-order-\d{1,20}-([a-z_]{1,20})/.exec(key)?.[1];
  const kind = NEWS_KINDS.find((one) => one === told);
  return kind === undefined ? null : `${HAPPENED[kind]} Shopify said so when it was written.`;
}
