import { ENTRY_KEY } from '@feelori/contracts';

export { personEntryId } from '@feelori/contracts';

/** Whether an id from outside may stand in the id of an entry. */
export function isEntryKey(text: string): boolean {
  return ENTRY_KEY.test(text);
}

/** The assistant's answer in turn `n`; the turn's record has the same id. */
export function assistantEntryId(conversationId: string, n: number): string {
  return `${conversationId}#${n}`;
}

/** What a person wrote in the WhatsApp Business app, by a key made of WhatsApp's id of it. */
export function appEntryId(conversationId: string, key: string): string {
  return `${conversationId}#a-${checked(key)}`;
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
