import { gid, numberOfGid } from '../gid';
import { isAllowed } from './create-subscription';
import type { QueryContext } from './query-context';

const missing = [{ field: ['id'], message: 'Webhook subscription does not exist' }];

/** `webhookSubscriptionUpdate`: another address for one that is there. */
export function updateSubscription(
  { id, webhookSubscription }: { id: string; webhookSubscription: { uri?: string | null } },
  { shop }: QueryContext,
): Record<string, unknown> {
  const known = shop.subscriptions.find((one) => one.id === numberOfGid('WebhookSubscription', id));
  const uri = webhookSubscription.uri ?? '';
  if (!known) return { webhookSubscription: null, userErrors: missing };
  if (!isAllowed(uri)) {
    const userErrors = [{ field: ['webhookSubscription', 'callbackUrl'], message: 'Address is invalid' }];
    return { webhookSubscription: null, userErrors };
  }
  known.uri = uri;
  return { webhookSubscription: { ...known, id: gid('WebhookSubscription', known.id) }, userErrors: [] };
}

/** `webhookSubscriptionDelete` */
export function deleteSubscription({ id }: { id: string }, { shop }: QueryContext): Record<string, unknown> {
  const number = numberOfGid('WebhookSubscription', id);
  const left = shop.subscriptions.filter((one) => one.id !== number);
  const gone = left.length < shop.subscriptions.length;
  shop.subscriptions = left;
  return { deletedWebhookSubscriptionId: gone ? id : null, userErrors: gone ? [] : missing };
}
