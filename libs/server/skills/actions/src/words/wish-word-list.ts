import type { ReturnReason } from '@feelori/contracts';

/** What a customer can wish of an order, besides its end. */
export const WISH_KINDS = ['address', 'return', 'exchange'] as const;
export type WishKind = (typeof WISH_KINDS)[number];

/** What an address lacks. */
export type AddressPart = 'street' | 'city' | 'postcode';
/** Why only people can bring a wish further. */
export type WishProblem = 'shipped' | 'in_work' | 'abroad' | 'late' | 'not_sent' | 'nothing';

type Of<Key extends string, Wording = string> = Readonly<Record<Key, Wording>>;
type About = (order: string) => string;

/**
 * What is said around a wish; `order` is an order's name, `what` its things, `wish` the wish as `wish` calls it. Questions are
 * the same word for word each time: a typed answer behind one is an answer to it.
 */
export interface WishWords {
  yes: string;
  no: string;
  choose: string;
  wish: Of<WishKind, About>;
  which: Of<WishKind>;
  question: Of<WishKind>;
  done: Of<WishKind, About>;
  unsent(order: string, what: string): string;
  ofOrder(order: string, what: string): string;
  /** Stands before the address. */
  newAddress: string;
  addressQuestion: string;
  missing: Of<AddressPart>;
  itemQuestion: Of<'return' | 'exchange'>;
  reasonQuestion: string;
  reasons: Of<ReturnReason>;
  because(reason: string): string;
  insteadQuestion: string;
  instead(title: string): string;
  confirmed(wish: string): string;
  byRule(wish: string): string;
  waits(wish: string): string;
  withdrawn(order: string): string;
  declined(wish: string): string;
  failed(wish: string): string;
  unknown(wish: string): string;
  why: Of<WishProblem, About>;
}
