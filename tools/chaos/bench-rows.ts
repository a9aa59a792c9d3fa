import type { CustomerMessage, MessageContent } from '@feelori/contracts';
import type { ConversationActivity } from '@feelori/records/conversations';
import type { Customer } from '@feelori/records/customers';
import type { InboundMessage } from '@feelori/records/inbound';

export const NUMBER = '106540352242922';
const identity = { waId: '16505550000' };

export interface Written {
  /** The message is known by it, too. */
  text: string;
  content: MessageContent;
  phoneNumberId: string;
  sentAt: number;
  receivedAt: Date;
}

/** A message of this customer as arrival stores it. */
export function messageRow(customer: string, written: Written): InboundMessage {
  const { text, content, phoneNumberId, sentAt, receivedAt } = written;
  const wamid = `wamid.${customer}.${text}`;
  const message: CustomerMessage = { wamid, phoneNumberId, identity, sentAt, content, provisional: false };
  return {
    _id: `${phoneNumberId}:${wamid}`,
    conversationId: `${phoneNumberId}:c_${customer}`,
    customerId: `c_${customer}`,
    sentAt: new Date(sentAt),
    receivedAt,
    message,
    state: 'received',
    turnId: null,
  };
}

/** What the first message of this customer tells their conversation. */
export function activityRow(customer: string, at: Date): ConversationActivity {
  return {
    id: `${NUMBER}:c_${customer}`,
    phoneNumberId: NUMBER,
    customerId: `c_${customer}`,
    identity,
    customerName: customer,
    messageId: `${NUMBER}:wamid.${customer}`,
    lastText: 'words',
    lastAt: at,
  };
}

/** A customer as arrival makes one. */
export function customerRow(who: string, at: Date): Customer {
  return {
    _id: `c_${who}`,
    identities: [`none:c_${who}`],
    phone: null,
    name: who,
    language: null,
    preferences: {},
    marketing_consent: 'unknown',
    status: 'active',
    created_at: at,
    last_interaction: at,
  };
}
