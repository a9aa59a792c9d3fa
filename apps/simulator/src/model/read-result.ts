import { listOf, recordOf } from './read-json';

/** A product as far as a tool result tells of it; every fact is a string taken from the result. */
export interface SeenProduct {
  title: string;
  ref: string | null;
  price: string | null;
  availability: string | null;
  variants: { title: string; available: boolean | null }[];
}

/** An order as far as a tool result tells of it. */
export interface SeenOrder {
  name: string;
  facts: string[];
}

type Facts = Record<string, unknown>;

/** The products in a tool's result, wherever it keeps them. */
export function productsIn(output: unknown): SeenProduct[] {
  return recordsIn(output, ['products', 'items', 'results', 'matches', 'product']).flatMap(
    (record) => productOf(record) ?? [],
  );
}

/** Whether a search gave other products in place of what it did not find. */
export function hasClosest(output: unknown): boolean {
  return listOf(recordOf(output)['nothing_fits_these_come_closest']).length > 0;
}

/** The orders in a tool's result, wherever it keeps them. */
export function ordersIn(output: unknown): SeenOrder[] {
  return recordsIn(output, ['orders', 'items', 'results', 'order']).flatMap(
    (record) => orderOf(record) ?? [],
  );
}

/** A longer text in a tool's result (a policy); null when there is none. */
export function textIn(output: unknown): string | null {
  if (typeof output === 'string') return output || null;
  const facts = recordOf(output);
  for (const key of ['text', 'body', 'summary', 'policy', 'answer', 'content']) {
    const value = facts[key];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'object' && value !== null) return textIn(value);
  }
  return null;
}

function recordsIn(output: unknown, keys: readonly string[]): Facts[] {
  if (Array.isArray(output)) return output.map(recordOf);
  const facts = recordOf(output);
  for (const key of keys) {
    const inner = facts[key];
    if (Array.isArray(inner)) return inner.map(recordOf);
    if (typeof inner === 'object' && inner !== null) return [recordOf(inner)];
  }
  return [facts];
}

function productOf(facts: Facts): SeenProduct | null {
  const title = stringAt(facts, ['title', 'name']);
  if (title === null || title.startsWith('#')) return null;
  const variants = Array.isArray(facts['variants']) ? facts['variants'].map(recordOf) : [];
  return {
    title,
    ref: stringAt(facts, ['ref', 'product_ref', 'id']),
    price: moneyAt(facts, ['price', 'price_from', 'priceFrom', 'price_range', 'prices']),
    availability: availabilityOf(facts),
    variants: variants.flatMap((variant) => {
      const name = stringAt(variant, ['title', 'size', 'name', 'option']);
      const word = availabilityOf(variant);
      return name === null
        ? []
        : [{ title: name, available: word === null ? null : !/out|unavailable|sold/i.test(word) }];
    }),
  };
}

function orderOf(facts: Facts): SeenOrder | null {
  const name = stringAt(facts, ['order', 'name', 'order_name', 'number']);
  if (name === null) return null;
  if (facts['cancelled'] === true) return { name, facts: ['cancelled'] };
  const parcels = facts['parcels'];
  const parcel = recordOf(Array.isArray(parcels) ? parcels[0] : (facts['parcel'] ?? facts['tracking']));
  const status = stringAt(parcel, ['status']) ?? stringAt(facts, ['status', 'fulfillment']);
  const carrier = stringAt(parcel, ['carrier', 'company']);
  const delivered = stringAt(parcel, ['delivered', 'delivered_at']);
  const expected = stringAt(parcel, ['expected', 'eta', 'estimated_delivery']);
  return {
    name,
    facts: [
      ...(status ? [spoken(status)] : []),
      ...(carrier ? [`with ${carrier}`] : []),
      ...(delivered ? [`on ${dayWords(delivered)}`] : expected ? [`expected on ${dayWords(expected)}`] : []),
    ],
  };
}

function availabilityOf(facts: Facts): string | null {
  const word = stringAt(facts, ['availability', 'stock', 'available', 'in_stock', 'available_for_sale']);
  if (word !== null) return spoken(word);
  const flag = [facts['available'], facts['in_stock'], facts['availableForSale'], facts['availability']].find(
    (value) => typeof value === 'boolean',
  );
  return flag === undefined ? null : flag ? 'in stock' : 'out of stock';
}

/** "2026-11-30" as the shop's own messages write it: "Nov 30, 2026". A day of the shop's calendar, so in no time zone. */
function dayWords(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return day;
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en', parts).format(Date.parse(day));
}

/** "IN_TRANSIT" as people say it: "in transit". */
function spoken(word: string): string {
  return /^[A-Z_]+$|_/.test(word) ? word.toLowerCase().replaceAll('_', ' ') : word;
}

function moneyAt(facts: Facts, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = facts[key];
    if (typeof value === 'string' || typeof value === 'number') {
      const currency = stringAt(facts, ['currency', 'currency_code', 'currencyCode']);
      return currency && /^[\d.]+( to [\d.]+)?$/.test(String(value)) ? `${value} ${currency}` : String(value);
    }
    const money = recordOf(value);
    const amount = money['amount'] ?? money['min'] ?? money['from'];
    if (typeof amount === 'object') return moneyAt({ amount }, ['amount']);
    const currency = stringAt(money, ['currency', 'currency_code', 'currencyCode']);
    if (amount !== undefined) return currency ? `${String(amount)} ${currency}` : String(amount);
  }
  return null;
}

function stringAt(facts: Facts, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = facts[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** The first passage of what the shop has written; null when there is none. */
export function passageIn(output: unknown): string | null {
  const passages = recordOf(output)['passages'];
  return Array.isArray(passages) ? stringAt(recordOf(passages[0]), ['text']) : null;
}
