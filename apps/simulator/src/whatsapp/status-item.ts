import type { DemoCustomer } from '../customers';
import type { GraphError } from './graph-error';
import type { Json } from './require';
import type { DeliveryState } from './threads';

/** The statuses that WhatsApp sends; `played` is for voice notes only and does not show in the chat. */
export type StatusName = DeliveryState | 'played';

/** What the statuses of one send need to know of it. */
export interface SentMessage {
  wamid: string;
  waId: string;
  /** Absent for customers who hide their phone. */
  recipientId?: string;
  userId: string;
  opaque: string | null;
  category: 'service' | 'utility' | 'marketing' | 'authentication';
  /** Reactions only ever yield `sent`. */
  onlySent: boolean;
  /** Voice notes also yield `played`. */
  voice: boolean;
}

const DAY_SECONDS = 86_400;

/** One item of `statuses[]` (docs/whatsapp.md §6); `seconds` since the epoch. */
export function statusItem(
  send: SentMessage,
  status: StatusName,
  seconds: number,
  conversation: boolean,
  error?: GraphError,
): Json {
  return {
    id: send.wamid,
    status,
    timestamp: String(seconds),
    ...(send.recipientId ? { recipient_id: send.recipientId } : {}),
    ...(error ? {} : { recipient_user_id: send.userId }),
    ...(send.opaque === null ? {} : { biz_opaque_callback_data: send.opaque }),
    ...(conversation && !error ? { conversation: conversationOf(send, status, seconds) } : {}),
    ...(status === 'sent' || status === 'delivered' ? { pricing: pricingOf(send) } : {}),
    ...(error ? { errors: [error.asStatusError()] } : {}),
  };
}

/** The contact beside a status, where WhatsApp adds one. */
export function statusContact(send: SentMessage, customer: DemoCustomer | undefined): Json {
  return {
    ...(customer ? { profile: { name: customer.name } } : {}),
    ...(send.recipientId ? { wa_id: send.recipientId } : {}),
    user_id: send.userId,
  };
}

function pricingOf({ category }: SentMessage): Json {
  return {
    billable: category !== 'service',
    pricing_model: 'PMP',
    type: category === 'service' ? 'free_customer_service' : 'regular',
    category,
  };
}

/** Only `sent` carries the end of the conversation. */
function conversationOf({ waId, category }: SentMessage, status: StatusName, seconds: number): Json {
  const id = Buffer.from(`${waId}/${category}`).toString('hex');
  const end = status === 'sent' ? { expiration_timestamp: String(seconds + DAY_SECONDS) } : {};
  return { id, ...end, origin: { type: category } };
}
