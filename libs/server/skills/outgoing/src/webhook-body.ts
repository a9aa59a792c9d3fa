import type { EventFacts, WebhookDelivery } from '@feelori/records/outgoing-webhooks';

/** What is told of a person where the owner wants it: their name, their number, and what they wrote last. */
export type PersonalDetails = Readonly<
  Partial<Record<'customer_name' | 'customer_phone' | 'last_message', string | null>>
>;

/** The body of a webhook, by the rules of Standard Webhooks: `type`, `timestamp` (when it happened) and `data`. Pure. */
export function webhookBody(
  { kind, at, facts }: Pick<WebhookDelivery, 'kind' | 'at'> & { facts: EventFacts },
  details: PersonalDetails,
): string {
  return JSON.stringify({ type: kind, timestamp: at.toISOString(), data: { ...facts, ...details } });
}
