import type { DecodedWebhook } from '@feelori/edges/whatsapp';

type Said = Pick<DecodedWebhook['messages'][number], 'wamid' | 'content'>;

/** The ids of WhatsApp of all messages a webhook tells of. */
export function messageIdsIn(webhook: DecodedWebhook): string[] {
  const said: Said[] = [...webhook.messages, ...webhook.groupMessages, ...webhook.appMessages];
  return [...said.flatMap(idsOf), ...webhook.statuses.map(({ wamid }) => wamid)];
}

/** The webhook without what it tells of messages that were erased; the same one where it tells of none. */
export function withoutErased(webhook: DecodedWebhook, erased: ReadonlySet<string>): DecodedWebhook {
  if (!messageIdsIn(webhook).some((id) => erased.has(id))) return webhook;
  const isKept = (said: Said): boolean => !idsOf(said).some((id) => erased.has(id));
  return {
    ...webhook,
    messages: webhook.messages.filter(isKept),
    groupMessages: webhook.groupMessages.filter(isKept),
    appMessages: webhook.appMessages.filter(isKept),
    statuses: webhook.statuses.filter(({ wamid }) => !erased.has(wamid)),
  };
}

/** Its own, and that of the message it edits or deletes. */
function idsOf({ wamid, content }: Said): string[] {
  return content.kind === 'edit' || content.kind === 'revoke' ? [wamid, content.originalMessageId] : [wamid];
}
