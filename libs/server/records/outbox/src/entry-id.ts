/** What a client, an event or a campaign may be called, so that it can stand in an entry's id. */
const KEY = /^[A-Za-z0-9._-]{1,80}$/;

/** Whether an id from outside may stand in the id of an entry. */
export function isEntryKey(text: string): boolean {
  return KEY.test(text);
}

/** The assistant's answer in turn `n`; the turn's record has the same id. */
export function assistantEntryId(conversationId: string, n: number): string {
  return `${conversationId}#${n}`;
}

/** What a person of the shop wrote, by the id their console gave it. Throws when `isEntryKey` refuses that id. */
export function personEntryId(conversationId: string, clientMessageId: string): string {
  return `${conversationId}#p-${checked(clientMessageId)}`;
}

/** A notice, by the event it tells of. Throws when `isEntryKey` refuses that id. */
export function noticeEntryId(conversationId: string, sourceEventId: string): string {
  return `${conversationId}#n-${checked(sourceEventId)}`;
}

/** A campaign's message to this customer. Throws when `isEntryKey` refuses the campaign's id. */
export function campaignEntryId(conversationId: string, campaignId: string): string {
  return `${conversationId}#c-${checked(campaignId)}`;
}

/** The conversation an entry belongs to: no key holds a `#`, so it is everything before the last one. */
export function conversationOfEntry(entryId: string): string {
  return entryId.slice(0, entryId.lastIndexOf('#'));
}

function checked(key: string): string {
  if (!isEntryKey(key)) throw new Error('an id that cannot stand in the id of an outbox entry');
  return key;
}
