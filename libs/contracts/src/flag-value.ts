import { type FlagName, isMeasured } from './flags';

/**
 * `some`: those who are listed and this share of all customers. `experiment`: the same, but the rest is arm A and these are
 * arm B, and both are measured; who is listed has it and is not counted.
 */
export const FLAG_STATES = ['off', 'on', 'some', 'experiment'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** Customers that can be listed. */
export const FLAG_CUSTOMERS_MOST = 100;
export const FLAG_TURNS = { least: 10, most: 100_000 } as const;

/** From where on arm B ends its experiment by itself: in whole per cent of its answers; null where that ends nothing. */
export interface FlagBounds {
  handedOver: number | null;
  /** Answers that a check kept back or changed. */
  guarded: number | null;
  /** So many answers of arm B must be counted first. */
  leastTurns: number;
}

/** What a person sets. */
export interface FlagValue {
  state: FlagState;
  /** Whole per cent of all customers, by a hash of their id that never changes. */
  percent: number;
  /** Own ids of customers. */
  customers: readonly string[];
  bounds: FlagBounds;
}

/** What every flag starts with. */
export const FLAG_START: FlagValue = {
  state: 'on',
  percent: 0,
  customers: [],
  bounds: { handedOver: null, guarded: null, leastTurns: 50 },
};

/** Why something cannot be, and which part of it. */
export interface FlagFault {
  field: string;
  message: string;
}

const CUSTOMER_ID = /^[\w-]{1,60}$/;

/** Why this cannot be what a flag is set to; null when it can. That the customers exist is for whoever knows them. */
export function flagFault(name: FlagName, value: unknown): FlagFault | null {
  if (!isRecord(value)) return fault('value', 'must be an object');
  const { state, percent, customers, bounds } = value;
  if (!(FLAG_STATES as readonly unknown[]).includes(state)) {
    return fault('value.state', `must be one of ${FLAG_STATES.join(', ')}`);
  }
  if (state === 'experiment' && !isMeasured(name)) {
    return fault('value.state', 'cannot be an experiment: no figures of turns show what this flag does');
  }
  if (!isWhole(percent, 0, 100)) return fault('value.percent', 'must be a whole number from 0 to 100');
  if (state === 'experiment' && !isWhole(percent, 1, 99)) {
    return fault('value.percent', 'must leave customers for both arms: a whole number from 1 to 99');
  }
  return customersFault(customers) ?? boundsFault(bounds);
}

function customersFault(customers: unknown): FlagFault | null {
  if (!Array.isArray(customers) || customers.length > FLAG_CUSTOMERS_MOST) {
    return fault('value.customers', `must be a list of at most ${FLAG_CUSTOMERS_MOST} customers`);
  }
  const ids: readonly unknown[] = customers;
  const odd = ids.findIndex((id) => typeof id !== 'string' || !CUSTOMER_ID.test(id));
  if (odd >= 0) return fault(`value.customers.${odd}`, 'must be the id of a customer');
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  return twice < 0 ? null : fault(`value.customers.${twice}`, 'is listed twice');
}

function boundsFault(bounds: unknown): FlagFault | null {
  if (!isRecord(bounds)) return fault('value.bounds', 'must be an object');
  for (const name of ['handedOver', 'guarded'] as const) {
    const bound = bounds[name];
    if (bound !== null && !isWhole(bound, 1, 100)) {
      return fault(`value.bounds.${name}`, 'must be null or a whole number from 1 to 100');
    }
  }
  const { least, most } = FLAG_TURNS;
  if (isWhole(bounds['leastTurns'], least, most)) return null;
  return fault('value.bounds.leastTurns', `must be a whole number from ${least} to ${most}`);
}

/** Only what a flag is made of, whatever else was sent. Call with what `flagFault` finds nothing wrong with. */
export function flagValueIn({ state, percent, customers, bounds }: FlagValue): FlagValue {
  const { handedOver, guarded, leastTurns } = bounds;
  return { state, percent, customers: [...customers], bounds: { handedOver, guarded, leastTurns } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

function fault(field: string, message: string): FlagFault {
  return { field, message };
}
