import { type CustomersQuery, SEEN_DAYS } from '@feelori/contracts';
import type { Customer, CustomersAsked } from '@feelori/records/customers';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a query asks of the customer's own record. */
export function askedOf(
  { consent, language, seen }: Pick<CustomersQuery, 'consent' | 'language' | 'seen'>,
  now: Date,
): CustomersAsked {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  if (seen === undefined) return { consent, language };
  const range =
    seen === 'longer' ? { until: daysAgo(SEEN_DAYS.quarter) } : { since: daysAgo(SEEN_DAYS[seen]) };
  return { consent, language, seen: range };
}

/** Whether a customer is there (neither erased nor found out to be somebody else) and is as asked. */
export function isAsAsked(customer: Customer, { consent, language, seen = {} }: CustomersAsked): boolean {
  const { last_interaction: at } = customer;
  return (
    customer.erased_at === undefined &&
    customer.merged_into === undefined &&
    (consent === undefined || customer.marketing_consent === consent) &&
    (language === undefined || customer.language === language) &&
    (seen.since === undefined || at >= seen.since) &&
    (seen.until === undefined || at < seen.until)
  );
}
