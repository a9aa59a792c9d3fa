import type { Facts } from './facts.ts';
import type { Outcome } from './outcome.ts';

/** How bad it would be for a customer, the worst first. */
export const LEVELS = ['high', 'medium', 'low'] as const;
export type Level = (typeof LEVELS)[number];

/** What can be risky about another answer. */
const MARKS = {
  answer_lost: 'high',
  given_up: 'high',
  handover_lost: 'high',
  prices_changed: 'high',
  stock_changed: 'high',
  orders_changed: 'high',
  language_changed: 'high',
  guard_new: 'medium',
  handover_new: 'medium',
  links_changed: 'medium',
  rules_instead_of_model: 'medium',
  more_messages: 'low',
  longer: 'low',
  dearer: 'low',
  other_tools: 'low',
} as const satisfies Record<string, Level>;
export type Mark = keyof typeof MARKS;

/** An answer, and what it states. */
export interface Stated {
  outcome: Outcome;
  facts: Facts;
}

/** So much longer, or dearer, before it counts; and so many signs more. */
const GROWN = 1.5;
const LEAST_SIGNS = 80;

/** What is risky about the answer after a change, beside the one before it; the worst first. Pure. */
export function marksOf(before: Stated, after: Stated): Mark[] {
  const found: Record<Mark, boolean> = { ...wordsRisk(before, after), ...makingRisk(before, after) };
  const names = Object.keys(MARKS) as Mark[];
  return names.filter((name) => found[name]);
}

/** The worst of these; null where there are none. Pure. */
export function levelOf(marks: readonly Mark[]): Level | null {
  return LEVELS.find((level) => marks.some((mark) => MARKS[mark] === level)) ?? null;
}

type OfWords =
  | 'answer_lost'
  | 'prices_changed'
  | 'stock_changed'
  | 'orders_changed'
  | 'language_changed'
  | 'links_changed'
  | 'more_messages'
  | 'longer';

function wordsRisk(
  { outcome: one, facts }: Stated,
  { outcome: other, facts: otherFacts }: Stated,
): Record<OfWords, boolean> {
  const differ = (of: keyof Facts): boolean => !same(facts[of], otherFacts[of]);
  const both = one.messages.length > 0 && other.messages.length > 0;
  const tells = one.language !== null && other.language !== null;
  const grown = lengthOf(other) - lengthOf(one);
  return {
    answer_lost: one.messages.length > 0 && other.messages.length === 0,
    prices_changed: both && differ('prices'),
    stock_changed: both && differ('stock'),
    orders_changed: both && differ('orders'),
    language_changed: tells && one.language !== other.language,
    links_changed: both && differ('links'),
    more_messages: other.messages.length > one.messages.length,
    longer: grown > LEAST_SIGNS && lengthOf(other) > GROWN * lengthOf(one),
  };
}

function makingRisk(
  { outcome: one }: Stated,
  { outcome: other }: Stated,
): Record<Exclude<Mark, OfWords>, boolean> {
  const byModel = one.answeredBy !== null && one.answeredBy !== 'rules';
  const paid = one.spent.usd ?? 0;
  return {
    given_up: other.gaveUp && !one.gaveUp,
    handover_lost: one.handovers.length > 0 && other.handovers.length === 0,
    guard_new: other.guards.some((guard) => !one.guards.includes(guard)),
    handover_new: other.handovers.some((reason) => !one.handovers.includes(reason)),
    rules_instead_of_model: byModel && other.answeredBy === 'rules',
    dearer: paid > 0 && (other.spent.usd ?? 0) > GROWN * paid,
    other_tools: !same([...new Set(one.tools)].sort(), [...new Set(other.tools)].sort()),
  };
}

function lengthOf({ messages }: Outcome): number {
  return messages.join('\n').length;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
