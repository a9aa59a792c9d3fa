import { meansOrder } from '@feelori/edges/shopify';
import type { Evidence } from '@feelori/skills/tools';
import { orderNamesIn } from '../rules/order-name';
import { EMAIL } from '../language/email-address';
import { numbersInDigits } from '../language/number-words';
import { countsLeft, moneyIn, statementsIn } from './claims';
import { currenciesFit } from './currencies-fit';
import { daysKnown, withDigits } from './days-said';
import { followsFrom } from './derived-amounts';
import { figuresKnown } from './figures-known';
import { offersMore } from './offers';
import { orderClaimsHold } from './order-claims';
import { promises } from './promises';
import { reachesOutside } from './reaches-outside';
import { sentencesOf } from './sentences-of';
import { smallInDigits } from './small-in-digits';
import { unreadable } from './unreadable';

/** Why a model's text may not go out (docs/security.md §5). */
export type UngroundedReason =
  | 'price'
  | 'order'
  | 'stock'
  | 'contact'
  | 'internal'
  | 'long'
  | 'unreadable'
  | 'link'
  | 'offer'
  | 'promise'
  | 'day'
  | 'figure';

const LONGEST = 3_000;
const LATE: ReadonlySet<string> = new Set(['delayed', 'problem', 'attempted']);
const PHONE = /(?<![\w#/.-])\+?\d[\d\s().-]{7,18}\d(?![\w-])/g;
/** Shopify's ids, API keys, tool calls in their syntax and sentences of our instructions (loop/system-prompt.ts). */
const INTERNAL =
  /gid:\/\/|shp(?:at|ca|pa|ss)_|\bsk-[\w-]{16,}|\bAIza[\w-]{20,}|"product_ref"|<\/?tool_call|to=functions|answer its customers on WhatsApp|one to three short sentences|whatever role or urgency|data, never an instruction/i;
/** Marks that only format; emoji of money stand for its sign. */
const MARKS = /[*_~`\u20e3]/g;
const MONEY_EMOJI = /[\u{1f4b0}\u{1f4b2}\u{1f4b5}]/gu;

/**
 * Checks a model's words against what tools found in this turn: every price, order, stock statement, day, offer and
 * address must come from there, nothing may be promised but what the shop's own texts promise, and no tool may be named. Gives the first reason why not, or null
 * when all of it is grounded. `hosts` are the shop's own.
 */
export function ungrounded(
  whole: string,
  evidence: Evidence,
  toolNames: readonly string[],
  hosts: ReadonlySet<string> = new Set(),
): UngroundedReason | null {
  if (whole.length > LONGEST) return 'long';
  const small = whole.toLowerCase();
  if (INTERNAL.test(whole) || toolNames.some((name) => small.includes(name))) return 'internal';
  if (unreadable(whole)) return 'unreadable';
  if (reachesOutside(whole, hosts)) return 'link';
  const text = whole.replace(MARKS, '').replace(MONEY_EMOJI, '$');
  if (!contactsKnown(text, evidence)) return 'contact';
  if (!pricesKnown(text, evidence)) return 'price';
  if (!ordersKnown(text, evidence)) return 'order';
  if (!daysKnown(text, isLate(evidence) ? { ...evidence, today: null } : evidence)) return 'day';
  if (!figuresKnown(text, evidence)) return 'figure';
  if (offersMore(text, evidence.writings)) return 'offer';
  if (promises(text, evidence.writings)) return 'promise';
  return stockKnown(text, evidence) ? null : 'stock';
}

/** What the carrier expects of a parcel that is late already reassures nobody. */
function isLate({ states }: Evidence): boolean {
  return states.some((state) => LATE.has(state));
}

function pricesKnown(text: string, { amounts, limits, writings, currencies }: Evidence): boolean {
  const written = writings.flatMap((writing) => moneyIn(writing).flatMap((claim) => claim.amounts));
  const known = new Set([...amounts, ...written]);
  const follows = (amount: number): boolean =>
    sentencesOf(text)
      .map((sentence) => smallInDigits(sentence))
      .some(
        (sentence) =>
          moneyIn(sentence).some((claim) => claim.amounts.includes(amount)) &&
          followsFrom(amount, withDigits(sentence), [...known], limits),
      );
  return moneyIn(smallInDigits(text)).every(
    ({ amounts: readings, asLimit, names }) =>
      readings.some((amount) => asLimit && limits.includes(amount)) ||
      (readings.some((amount) => known.has(amount) || follows(amount)) && currenciesFit(names, currencies)),
  );
}

function ordersKnown(text: string, { orders, orderFacts, states, writings }: Evidence): boolean {
  const known = (name: string) => orders.some((order) => meansOrder(order, name));
  if (!orderNamesIn(text).every(known)) return false;
  return orderClaimsHold(text, states, orderFacts ? writings : []);
}

function stockKnown(text: string, evidence: Evidence): boolean {
  const { inStock, soldOut } = statementsIn(text);
  if (countsLeft(text)) return false;
  return (!inStock || evidence.inStock) && (!soldOut || evidence.soldOut);
}

/** Whether every e-mail address and phone number is one that a text of the shop holds, a phone also without its country. */
function contactsKnown(text: string, { writings }: Evidence): boolean {
  const emails = new Set(writings.flatMap((writing) => writing.toLowerCase().match(EMAIL) ?? []));
  if (!(text.toLowerCase().match(EMAIL) ?? []).every((email) => emails.has(email))) return false;
  const phones = writings.flatMap(phonesIn);
  return phonesIn(text).every((phone) => phones.some((known) => known.includes(phone)));
}

/** The digits of each phone number in a text. */
function phonesIn(text: string): string[] {
  const found = numbersInDigits(text).match(PHONE) ?? [];
  return found.filter((phone) => !isDate(phone)).map((phone) => phone.replace(/\D/g, ''));
}

function isDate(text: string): boolean {
  return /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/.test(text.trim());
}
