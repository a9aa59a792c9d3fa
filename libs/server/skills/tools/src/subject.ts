import type { ReplyContent } from '@feelori/contracts';
import type { Language } from './language';

/** A kind of thing that tools find: what may be stated of it, and how it is shown. */
export interface Subject<Found = unknown> {
  readonly name: string;
  /** Where it stands in an answer that tells of several: the lowest first. */
  readonly place: number;
  /** Leaves nothing else to tell. */
  readonly alone?: true;
  /** What an answer may state, since this was found. */
  evidence(found: Found, now: Date): Partial<Evidence>;
  /** What the customer gets to see, of everything found in this turn, in the order of the calls (one at least). */
  render(found: readonly Found[], telling: Telling): ReplyContent[];
}

/** How it is told. */
export interface Telling {
  language: Language;
  /** A model's own sentence, checked against the evidence, to go with this subject; our wording stands in its place. */
  lead: string | null;
  /** A model's words go out with this answer, with this subject or another: then a text is not said twice. */
  spoken: boolean;
}

/** All that an answer may state. */
export interface Evidence {
  /** Amounts of money. */
  amounts: readonly number[];
  /** Amounts that were asked for, which may stand as a limit ("under 80"), never as a price. */
  limits: readonly number[];
  /** Order names in capitals, without `#`. */
  orders: readonly string[];
  /** Something may be said of where an order is. */
  orderFacts: boolean;
  inStock: boolean;
  soldOut: boolean;
  /** Where these orders are, each in one stable word; empty where none was looked up. */
  states: readonly string[];
  /** Days of these orders, such as `2026-11-29`: placed, expected, delivered. */
  dates: readonly string[];
  /** The day it is now where these orders' shop is; null where none was looked up. */
  today: string | null;
  /** Codes of the currencies of all these amounts; empty where none is known. */
  currencies: readonly string[];
  /** Texts of the shop, which may be quoted with their amounts, addresses and numbers. */
  writings: readonly string[];
  /** What each product costs, by its title. */
  priced: readonly { title: string; amounts: readonly number[] }[];
  /** How many things were found, of each kind. */
  counts: readonly number[];
  /** Every text and number that a model has read of these findings: titles, options, states, days, totals. */
  read: readonly string[];
}

/** Together what several findings allow. */
export function unionOf(all: readonly Partial<Evidence>[]): Evidence {
  return {
    amounts: all.flatMap(({ amounts = [] }) => amounts),
    limits: all.flatMap(({ limits = [] }) => limits),
    orders: all.flatMap(({ orders = [] }) => orders),
    orderFacts: all.some(({ orderFacts }) => orderFacts),
    inStock: all.some(({ inStock }) => inStock),
    soldOut: all.some(({ soldOut }) => soldOut),
    states: all.flatMap(({ states = [] }) => states),
    dates: all.flatMap(({ dates = [] }) => dates),
    today: all.flatMap(({ today }) => today ?? [])[0] ?? null,
    currencies: all.flatMap(({ currencies = [] }) => currencies),
    writings: all.flatMap(({ writings = [] }) => writings),
    priced: all.flatMap(({ priced = [] }) => priced),
    counts: all.flatMap(({ counts = [] }) => counts),
    read: all.flatMap(({ read = [] }) => read),
  };
}
