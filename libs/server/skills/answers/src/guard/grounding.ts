import type { Facts } from '@feelori/skills/shop';
import { moneyIn, orderNamesIn, statementsIn } from './claims';

/** Why a model's text may not go out (reference D4.5). */
export type UngroundedReason = 'price' | 'order' | 'stock' | 'contact' | 'internal' | 'long';

const LONGEST = 3_000;
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/gu;
const PHONE = /(?<![\w#/.-])\+?\d[\d\s().-]{7,18}\d(?![\w-])/g;
/** Shopify's ids, keys, our own placeholders and tool names: nothing of it is for customers. */
const INTERNAL =
  /gid:\/\/|shp(?:at|ca|pa|ss)_|\bsk-[\w-]{16,}|\bAIza[\w-]{20,}|"product_ref"|\b(?:search_products|get_product|track_order|list_my_orders|store_policy|hand_off_to_human)\b/i;

/**
 * Checks a model's words against what tools returned in this turn: every price, order, stock statement and
 * address must come from there. Gives the first reason why not, or null when all of it is grounded.
 */
export function ungrounded(text: string, facts: Facts): UngroundedReason | null {
  if (text.length > LONGEST) return 'long';
  if (INTERNAL.test(text)) return 'internal';
  if (!contactsKnown(text, facts)) return 'contact';
  if (!pricesKnown(text, facts)) return 'price';
  if (!ordersKnown(text, facts)) return 'order';
  return stockKnown(text, facts) ? null : 'stock';
}

function pricesKnown(text: string, facts: Facts): boolean {
  const amounts = new Set(amountsOf(facts));
  return moneyIn(text).every(
    ({ amount, asLimit }) => amounts.has(amount) || (asLimit && amount === facts.searched?.priceMax),
  );
}

function amountsOf(facts: Facts): number[] {
  const products = facts.products.flatMap((product) => [
    product.priceMin,
    product.priceMax,
    ...product.variants.map((variant) => variant.price),
  ]);
  const written = facts.policies.flatMap(({ text }) => moneyIn(text).map(({ amount }) => amount));
  return [...products.map(Number), ...facts.orders.map((order) => Number(order.total)), ...written];
}

function ordersKnown(text: string, facts: Facts): boolean {
  const names = new Set(facts.orders.map((order) => order.name.replace(/^#/, '').toUpperCase()));
  if (!orderNamesIn(text).every((name) => names.has(name))) return false;
  return !statementsIn(text).orderFact || facts.orders.length > 0 || facts.policies.length > 0;
}

function stockKnown(text: string, facts: Facts): boolean {
  const { inStock, soldOut } = statementsIn(text);
  const variants = facts.products.flatMap((product) => product.variants);
  const some = facts.products.some((product) => product.available);
  const none = facts.products.some((product) => !product.available) || variants.some((one) => !one.available);
  return (!inStock || some) && (!soldOut || none || facts.searched !== null);
}

/** E-mails and phone numbers only when a policy of the shop holds them. */
function contactsKnown(text: string, facts: Facts): boolean {
  const written = facts.policies.map((policy) => policy.text).join('\n');
  const digits = written.replace(/\D/g, '');
  const emails = [...text.matchAll(EMAIL)].every(([email]) =>
    written.toLowerCase().includes(email.toLowerCase()),
  );
  return (
    emails &&
    [...text.matchAll(PHONE)].every(([phone]) => isDate(phone) || digits.includes(phone.replace(/\D/g, '')))
  );
}

function isDate(text: string): boolean {
  return /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/.test(text.trim());
}
