import type { Conversation } from '@feelori/records/conversations';
import type { Customer } from '@feelori/records/customers';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';

/** Who talks with whom, and how their conversation stands. */
export interface Talk {
  id: string;
  phoneNumberId: string;
  customerId: string;
  waId: string;
  language: string;
  name: string;
  withPerson: boolean;
  assignee: string | null;
  status: Conversation['status'];
  /** Of one that is snoozed. */
  snoozedUntil: Date;
  labels: string[];
  consent: Customer['marketing_consent'];
}

interface Said {
  /** Its number among all messages of the conversation. */
  m: number;
  at: Date;
  text: string;
}

/** Something the customer wrote, which was taken up by a turn. */
export function messageRow(talk: Talk, { m, at, text, turn }: Said & { turn: number }): InboundMessage {
  const { id: conversationId, customerId, phoneNumberId, waId, name: profileName } = talk;
  const wamid = `wamid.seed.${customerId}.${m}`;
  const content = { kind: 'text', text } as const;
  const sent = { wamid, phoneNumberId, identity: { waId }, profileName, sentAt: at.getTime(), content };
  return {
    _id: `${phoneNumberId}:${wamid}`,
    ...{ conversationId, customerId, sentAt: at, receivedAt: at },
    message: { ...sent, provisional: false },
    ...{ state: 'done', turnId: `${conversationId}#${turn}` },
  };
}

/** Something the assistant or a person of the shop said, read long ago. */
export function entryRow(
  talk: Talk,
  { m, at, text, place, byPerson }: Said & { place: number; byPerson: boolean },
): OutboxEntry {
  const { id: conversationId, customerId, phoneNumberId, waId, assignee } = talk;
  const sent = { state: 'read', attempt: 1, sendingAt: at, retryAt: null, sentAt: at } as const;
  const wamid = `wamid.seed.out.${customerId}.${m}`;
  return {
    _id: byPerson ? `${conversationId}#p-seed${m}` : `${conversationId}#${place}`,
    ...{ conversationId, phoneNumberId, customerId, to: { waId }, place },
    ...(byPerson
      ? ({ origin: 'person', epoch: null, author: assignee, answeredBy: 'person' } as const)
      : ({ origin: 'assistant', epoch: 0, author: null, answeredBy: 'rules' } as const)),
    ...{ writtenAt: at, stage: 'released', cancelReason: null, handoverReason: null, consent: null },
    parts: [{ i: 0, content: { kind: 'text', text }, ...sent, wamid, errorCode: null }],
    nextAt: null,
  };
}

interface Sides {
  inbound: readonly InboundMessage[];
  outbox: readonly OutboxEntry[];
}

export function customerRow(talk: Talk, { inbound }: Sides): Customer {
  const { customerId: _id, waId, name, language, consent: marketing_consent } = talk;
  const [first, last] = [inbound[0]?.sentAt ?? new Date(0), inbound.at(-1)?.sentAt ?? new Date(0)];
  return {
    _id,
    ...{ identities: [`wa:${waId}`], phone: `+${waId}`, name, language, preferences: {} },
    ...{ marketing_consent, status: 'active', created_at: first, last_interaction: last },
    ...(marketing_consent === 'unknown'
      ? {}
      : { marketing_consent_at: last, marketing_consent_source: 'message' }),
  };
}

export function conversationRow(talk: Talk, { inbound, outbox }: Sides): Conversation {
  const { id: _id, phoneNumberId, customerId, waId, name, withPerson, assignee, status, labels } = talk;
  const [asked, said] = [inbound.at(-1), outbox.at(-1)];
  const [askedAt, saidAt] = [asked?.sentAt ?? new Date(0), said?.writtenAt ?? new Date(0)];
  const isCustomers = askedAt >= saidAt;
  const waits = withPerson && isCustomers;
  return {
    _id,
    ...{ phoneNumberId, customerId, identity: { waId }, customerName: name, labels, status },
    ...{ optedOut: talk.consent === 'stopped', mode: withPerson ? 'person' : 'assistant' },
    ...{ handoverReason: withPerson ? 'asked_for_person' : null, assignee, epoch: withPerson ? 1 : 0 },
    ...{ placeSeq: outbox.length, turnSeq: outbox.length, turn: null, leaseOwner: null },
    ...{ leaseUntil: new Date(0), lastAt: isCustomers ? askedAt : saidAt, lastCustomerAt: askedAt },
    lastText: isCustomers ? textOf(asked?.message) : textOf(said?.parts[0]),
    lastFrom: isCustomers ? 'customer' : said?.origin === 'person' ? 'person' : 'assistant',
    ...{ unanswered: waits ? 1 : 0, waitingSince: waits && status === null ? askedAt : null },
    ...{ snoozedUntil: status === 'snoozed' ? talk.snoozedUntil : null, revision: inbound.length },
    createdAt: inbound[0]?.sentAt ?? askedAt,
  };
}

function textOf(of: { content: { kind: string; text?: string } | object } | undefined): string {
  const text = (of?.content as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? text : '';
}
