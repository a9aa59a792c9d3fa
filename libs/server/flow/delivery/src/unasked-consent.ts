import type { Consents, UnaskedConsent } from '@feelori/records/customers';
import { laneOf, type OutboxEntry } from '@feelori/records/outbox';

/** What was asked for needs no consent. */
const ASKED: UnaskedConsent = { offers: true, news: true };

/**
 * What may go to the customer of an entry unasked. What became of their own wish comes unasked to nobody: only whoever was
 * blocked is not told it.
 */
export async function unaskedConsent(
  consents: Consents,
  { origin, customerId, wished }: OutboxEntry,
): Promise<UnaskedConsent> {
  if (laneOf(origin) !== 'bulk') return ASKED;
  if (wished !== true) return consents.unasked(customerId);
  const { blocked } = await consents.of(customerId);
  return { offers: false, news: !blocked };
}
