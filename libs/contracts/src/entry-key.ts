/** What a client, an event or a campaign may be called, so that it can stand in an outbox entry's id. */
export const ENTRY_KEY = /^[A-Za-z0-9._-]{1,80}$/;

/** The outbox entry of what a person of the shop wrote, by the id their console gave it (`ENTRY_KEY`). */
export function personEntryId(conversationId: string, clientMessageId: string): string {
  if (!ENTRY_KEY.test(clientMessageId)) {
    throw new Error('an id that cannot stand in the id of an outbox entry');
  }
  return `${conversationId}#p-${clientMessageId}`;
}
