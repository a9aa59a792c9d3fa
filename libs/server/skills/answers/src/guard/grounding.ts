import { meansOrder } from '@feelori/edges/shopify';
import type { Evidence } from '@feelori/skills/tools';
import { orderNamesIn } from '../rules/order-name';
import { moneyIn, statementsIn } from './claims';

/** Why a model's text may not go out (docs/security.md §5). */
export type UngroundedReason = 'price' | 'order' | 'stock' | 'contact' | 'internal' | 'long';

const LONGEST = 3_000;
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/gu;
const PHONE = /(?<![\w#/.-])\+?\d[\d\s().-]{7,18}\d(?![\w-])/g;
/** Shopify's ids, keys and our own placeholders: nothing of it is for customers, and no name of a tool either. */
const INTERNAL = /gid:\/\/|shp(?:at|ca|pa|ss)_|\bsk-[\w-]{16,}|\bAIza[\w-]{20,}|"product_ref"/i;

/**
 * Checks a model's words against what tools found in this turn: every price, order, stock statement and address must
 * come from there, and no tool may be named. Gives the first reason why not, or null when all of it is grounded.
 */
export function ungrounded(
  text: string,
  evidence: Evidence,
  toolNames: readonly string[],
): UngroundedReason | null {
  if (text.length > LONGEST) return 'long';
  const small = text.toLowerCase();
  if (INTERNAL.test(text) || toolNames.some((name) => small.includes(name))) return 'internal';
  if (!contactsKnown(text, evidence)) return 'contact';
  if (!pricesKnown(text, evidence)) return 'price';
  if (!ordersKnown(text, evidence)) return 'order';
  return stockKnown(text, evidence) ? null : 'stock';
}

function pricesKnown(text: string, { amounts, limits, writings }: Evidence): boolean {
  const written = writings.flatMap((writing) => moneyIn(writing).flatMap((claim) => claim.amounts));
  const known = new Set([...amounts, ...written]);
  return moneyIn(text).every(({ amounts: readings, asLimit }) =>
    readings.some((amount) => known.has(amount) || (asLimit && limits.includes(amount))),
  );
}

function ordersKnown(text: string, { orders, orderFacts }: Evidence): boolean {
  const known = (name: string) => orders.some((order) => meansOrder(order, name));
  if (!orderNamesIn(text).every(known)) return false;
  return orderFacts || !statementsIn(text).orderFact;
}

function stockKnown(text: string, evidence: Evidence): boolean {
  const { inStock, soldOut } = statementsIn(text);
  return (!inStock || evidence.inStock) && (!soldOut || evidence.soldOut);
}

/** E-mails and phone numbers only when a text of the shop holds them. */
function contactsKnown(text: string, { writings }: Evidence): boolean {
  const written = writings.join('\n');
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
