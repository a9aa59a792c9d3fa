import { gid } from '../gid';
import type { QueryContext } from './query-context';

/** `webhookSubscriptionCreate`: kept until reset; the address must be https (or loopback) and new for its topic. */
export function createSubscription(
  { topic, webhookSubscription }: { topic: string; webhookSubscription: { uri?: string | null } },
  { shop }: QueryContext,
): Record<string, unknown> {
  const uri = webhookSubscription.uri ?? '';
  const refused = (message: string) => ({
    webhookSubscription: null,
    userErrors: [{ field: ['webhookSubscription', 'callbackUrl'], message }],
  });
  if (!isAllowed(uri)) return refused('Address is invalid');
  if (shop.subscriptions.some((known) => known.topic === topic && known.uri === uri)) {
    return refused('Address for this topic has already been taken');
  }
  const subscription = { id: (shop.subscriptions.at(-1)?.id ?? 0) + 1, topic, uri };
  shop.subscriptions.push(subscription);
  return {
    webhookSubscription: { ...subscription, id: gid('WebhookSubscription', subscription.id) },
    userErrors: [],
  };
}

export function isAllowed(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}
