import { type ToldNews, toldNewsFault } from './told-news';

/** What can stand in a place of the template that reminds of a checkout. */
export const CHECKOUT_FACTS = ['items', 'first_name', 'total', 'link', 'shop'] as const;
export type CheckoutFact = (typeof CHECKOUT_FACTS)[number];

/** Whether who left a checkout is reminded of it once, how, and when. */
export interface CheckoutNews extends ToldNews<CheckoutFact> {
  /** For so long nothing happened in it. */
  afterMinutes: number;
}

export const CHECKOUT_AFTER_MINUTES = { min: 15, max: 1_440 } as const;

export const NO_CHECKOUT_NEWS: CheckoutNews = { on: false, template: '', places: [], afterMinutes: 60 };

/** Why this cannot be the setting; null when it can. Pure. */
export function checkoutNewsFault(value: unknown): string | null {
  const fault = toldNewsFault(value, CHECKOUT_FACTS);
  if (fault !== null) return fault;
  const { afterMinutes } = value as Partial<CheckoutNews>;
  const { min, max } = CHECKOUT_AFTER_MINUTES;
  const fits = Number.isInteger(afterMinutes) && Number(afterMinutes) >= min && Number(afterMinutes) <= max;
  return fits ? null : `must remind after a whole number of minutes from ${min} to ${max}`;
}
