import { type CustomerMessage, wordsOf, plainDigits } from '@feelori/contracts';
import { orderProofAsked } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import { boundedText } from '../language/bounded-text';
import { foldWords } from '../language/fold-words';
import { orderNamesIn, markedOrderNamesIn } from '../rules/order-name';
import { type Intent, readIntent } from '../rules/read-intent';
import { candidatesIn, withoutCandidates } from './candidates-in';
import { mayProve } from './may-prove';

/** What a customer wrote to prove an order theirs. */
export interface OrderProof {
  /** Ends of phone numbers, postcodes and e-mails from the whole conversation, newest first, each once. */
  candidates: readonly string[];
  /** The order it is for; null unless the messages now answered hold a proof and ask for nothing else. */
  name: string | null;
}

type Said = Pick<HistoryEntry, 'role' | 'text'>;

/** So many are compared, the newest: nobody can guess their way in. */
const MOST_CLAIMS = 4;
/** With more words around a proof the message asks for something else as well. */
const MOST_WORDS = 14;

/** Reads the proofs in a conversation; `asked` is the burst now answered. */
export function orderProof(history: readonly Said[], asked: readonly CustomerMessage[]): OrderProof {
  const now = asked.map(({ content }) => wordsOf(content));
  const entries: Said[] = [...history, ...now.map((text) => ({ role: 'customer' as const, text }))];
  const may = mayProve(entries);
  const several = severalOrders(history, now);
  const name = several.length > 0 ? null : orderMeantIn(history, now);
  const names = [...namesIn(entries), ...several, ...(name === null ? [] : [name])];
  const claimed = (from: number): string[] =>
    entries
      .slice(from)
      .flatMap(({ text }, at) =>
        may[from + at] === true ? candidatesIn(text, names).flatMap(({ values }) => values) : [],
      );
  const candidates = [...new Set(claimed(0).reverse())].slice(0, MOST_CLAIMS);
  const certain = name !== null && claimed(history.length).length > 0 && isAllOfIt(now.join('\n'), names);
  return { candidates, name: certain ? name : null };
}

/** The numbers of orders that the customer wrote as such ("#1001", "order 1001"): their digits prove nothing. */
export function namesIn(entries: readonly Said[]): string[] {
  return entries.flatMap(({ text, role }) => (role === 'customer' ? markedOrderNamesIn(text) : []));
}

/** "Orders 1001 and 1002" names two, and proves none; who was asked for a proof may join it with an "and". */
function severalOrders(history: readonly Said[], now: readonly string[]): string[] {
  const last = history.findLast(({ role }) => role !== 'customer');
  if (last?.role === 'assistant' && orderProofAsked(last.text) !== null) return [];
  return now.map((text) => orderNamesIn(text)).find((names) => names.length > 1) ?? [];
}

/** The order this burst calls by its name, else the one a proof was asked for; both may come as bare figures. */
function orderMeantIn(history: readonly Said[], now: readonly string[]): string | null {
  const called = now.flatMap(markedOrderNamesIn).at(-1);
  if (called !== undefined) return called;
  const last = history.findLast(({ role }) => role !== 'customer');
  const prompt = last?.role === 'assistant' ? orderProofAsked(last.text) : null;
  if (prompt === null) return null;
  const text = now.join('\n');
  const pending = orderNamesIn(prompt)[0] ?? null;
  return orderBesideProof(text, pending === null) ?? pending;
}

/** "2002 0102" holds an order and its proof; where no order is known yet, "2002, emma@example.com" does too. */
function orderBesideProof(text: string, unnamed: boolean): string | null {
  const others = candidatesIn(text, []).filter(({ values: [value = ''] }) => /\D/.test(value));
  const [number, proof, ...more] = withoutParts(plainDigits(boundedText(text)), others).match(/\d+/g) ?? [];
  if (number === undefined || more.length > 0) return null;
  const alone = proof === undefined && unnamed && others.length > 0 && number.length >= 3;
  const both = proof?.length === 4 && number.length >= 4 && !number.startsWith('0');
  return alone || both ? `#${number}` : null;
}

function withoutParts(text: string, parts: readonly { start: number; end: number }[]): string {
  return parts.reduce(
    (left, { start, end }) => left.slice(0, start) + '·'.repeat(end - start) + left.slice(end),
    text,
  );
}

function isAllOfIt(text: string, names: readonly string[]): boolean {
  const rest = withoutCandidates(text, names).replace(/\[(?:proof|email)\]/g, ' ');
  return foldWords(rest).length <= MOST_WORDS && asksNothingElse(readIntent(rest));
}

function asksNothingElse(intent: Intent): boolean {
  switch (intent.kind) {
    case 'greeting':
    case 'thanks':
    case 'order':
    case 'orders':
    case 'unclear':
    // "The last four are …"
    case 'nth':
      return true;
    case 'policy':
      // "The phone number is …" holds the words of "what is your phone number".
      return intent.topic === 'contact';
    case 'search':
      return !intent.sure;
    case 'robot':
    case 'for_person':
    case 'unknown':
    case 'shown_product':
    case 'go_on':
    case 'buy':
      return false;
  }
}
