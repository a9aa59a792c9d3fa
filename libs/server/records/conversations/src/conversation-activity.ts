import { cutText, type WhatsAppIdentity } from '@feelori/contracts';
import type { Conversation } from './conversation';

/** What a customer's message brings to its conversation. */
export interface ConversationActivity {
  id: string;
  phoneNumberId: string;
  customerId: string;
  identity: WhatsAppIdentity;
  customerName: string;
  /** The row of the message. */
  messageId: string;
  lastText: string;
  lastAt: Date;
}

/** What all messages of one conversation change in it together. */
export interface ActivitySummary {
  id: string;
  identity: WhatsAppIdentity;
  /** Empty when none of them carried a name. */
  customerName: string;
  lastText: string;
  lastMessageId: string;
  lastAt: Date;
  messageIds: string[];
}

const LAST_TEXT = 200;

/** Activities by conversation, each conversation's in the order given. */
export function byConversation(activities: readonly ConversationActivity[]): ConversationActivity[][] {
  const byId = new Map<string, ConversationActivity[]>();
  for (const activity of activities) {
    const same = byId.get(activity.id);
    if (same === undefined) byId.set(activity.id, [activity]);
    else same.push(activity);
  }
  return [...byId.values()];
}

/** The summary of the activities of one conversation (one at least). */
export function summaryOf(activities: readonly ConversationActivity[]): ActivitySummary {
  const newest = newestOf(activities);
  return {
    id: newest.id,
    identity: newest.identity,
    customerName: activities.findLast((activity) => activity.customerName !== '')?.customerName ?? '',
    lastText: shortened(newest.lastText),
    lastMessageId: newest.messageId,
    lastAt: newest.lastAt,
    messageIds: activities.map(({ messageId }) => messageId),
  };
}

/** A conversation that begins with these messages. */
export function newConversation(activities: readonly ConversationActivity[], now: Date): Conversation {
  const { id, messageIds, lastAt, ...news } = summaryOf(activities);
  const { phoneNumberId, customerId } = newestOf(activities);
  return {
    _id: id,
    phoneNumberId,
    customerId,
    ...news,
    mode: 'assistant',
    handoverReason: null,
    assignee: null,
    optedOut: false,
    epoch: 0,
    placeSeq: 0,
    turnSeq: 0,
    turn: null,
    leaseOwner: null,
    leaseUntil: new Date(0),
    lastCustomerAt: lastAt,
    lastAt,
    lastFrom: 'customer',
    unanswered: messageIds.length,
    waitingSince: null,
    status: null,
    snoozedUntil: null,
    labels: [],
    revision: 0,
    createdAt: now,
  };
}

/** The list shows one line; cut between characters, never through one. */
export function shortened(text: string): string {
  return cutText(text, LAST_TEXT).toWellFormed();
}

function newestOf(activities: readonly ConversationActivity[]): ConversationActivity {
  return activities.reduce((a, b) => (b.lastAt >= a.lastAt ? b : a));
}
