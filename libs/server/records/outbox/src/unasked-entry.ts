import type { ReplyContent } from '@feelori/contracts';
import { trailHere } from '@feelori/platform/tracing';
import { campaignEntryId, noticeEntryId, personEntryId } from './entry-id';
import { newPart } from './new-part';
import type { OutboxEntry } from './outbox-entry';

/** The conversation something is said in, and to whom. */
export type Recipient = Pick<OutboxEntry, 'conversationId' | 'phoneNumberId' | 'customerId' | 'to'>;

/** `place` is handed out by the conversation (`Conversations.takePlace`). */
export interface EntryBirth {
  place: number;
  now: Date;
}

/** More is no message of a shop but a flood. */
const MOST_PARTS = 10;

/**
 * A notice of the shop (an order was shipped), once for each event and conversation. Whether the customer wants it is
 * looked at when it is to go out; what they asked for themselves (`wished`) they are told also after a STOP. Throws for an
 * event whose id cannot stand in an entry's (`isEntryKey`).
 */
export function noticeEntry(
  recipient: Recipient,
  notice: { eventId: string; parts: readonly ReplyContent[]; wished?: true },
  birth: EntryBirth,
): OutboxEntry {
  const said = { origin: 'notice', author: null, answeredBy: 'rules' } as const;
  const _id = noticeEntryId(recipient.conversationId, notice.eventId);
  const wished = notice.wished ? { wished: true } : {};
  return { ...unasked(recipient, notice.parts, birth), ...said, ...wished, _id };
}

/**
 * What became of something that a person of the shop decided (`author`): they answer for it, so it goes out like their own
 * words. Once for each event and conversation.
 */
export function decidedEntry(
  recipient: Recipient,
  { eventId, author, parts }: { eventId: string; author: string; parts: readonly ReplyContent[] },
  birth: EntryBirth,
): OutboxEntry {
  const said = { origin: 'person', author, answeredBy: 'person' } as const;
  return {
    ...unasked(recipient, parts, birth),
    ...said,
    _id: personEntryId(recipient.conversationId, eventId),
  };
}

/** A campaign's message, once for each campaign and conversation; `author` is the person of the shop who started it. */
export function campaignEntry(
  recipient: Recipient,
  campaign: { campaignId: string; author: string; parts: readonly ReplyContent[] },
  birth: EntryBirth,
): OutboxEntry {
  const said = { origin: 'campaign', author: campaign.author, answeredBy: 'person' } as const;
  const _id = campaignEntryId(recipient.conversationId, campaign.campaignId);
  return { ...unasked(recipient, campaign.parts, birth), ...said, _id };
}

/** No takeover concerns it (`epoch`), and it is due at once. */
function unasked(
  { conversationId, phoneNumberId, customerId, to }: Recipient,
  parts: readonly ReplyContent[],
  { place, now }: EntryBirth,
): Omit<OutboxEntry, '_id' | 'origin' | 'author' | 'answeredBy'> {
  if (parts.length === 0 || parts.length > MOST_PARTS) throw new Error('an entry needs 1 to 10 parts');
  return {
    conversationId,
    phoneNumberId,
    customerId,
    to,
    place,
    epoch: null,
    writtenAt: now,
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    ...trailHere(),
    parts: parts.map(newPart),
    nextAt: now,
  };
}
