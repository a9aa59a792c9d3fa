import { buyerPhones } from './buyer-phones';

type Fields = Readonly<Record<string, unknown>>;

/** Nobody has a longer number, nor a country a longer name. */
const MOST = 60;

/** The buyer's own numbers (`buyerPhones`) on an order or a checkout as a webhook tells of one. Pure. */
export function buyerPhonesInWebhook(said: Fields): string[] {
  const [customer, shipping, billing] = ['customer', 'shipping_address', 'billing_address'].map((name) =>
    fields(said[name]),
  );
  const [sentTo, billedTo] = [textOf(shipping?.['country_code']), textOf(billing?.['country_code'])];
  return buyerPhones({
    order: textOf(said['phone']),
    customer: textOf(customer?.['phone']),
    billing: textOf(billing?.['phone']),
    shipping: textOf(shipping?.['phone']),
    region: sentTo ?? billedTo,
    billingRegion: billedTo ?? sentTo,
  });
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= MOST ? value : null;
}
