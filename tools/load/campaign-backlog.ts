import type { Conversation } from '@feelori/records/conversations';
import type { Customer } from '@feelori/records/customers';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Db } from 'mongodb';

type Line = Pick<Conversation, '_id' | 'phoneNumberId' | 'customerId' | 'identity'>;

const BATCH = 1_000;
/** As if it had been written a while ago: the sweep of a worker finds it, as after a loss of Redis. */
const WRITTEN_BEFORE_MS = 60_000;

/**
 * A campaign that waits in the outbox: one message for everybody who has a conversation, and for as many others as it takes
 * to be `count`. It is written as documents, since this runs beside the product and has none of its code.
 */
export async function writeCampaign(db: Db, count: number, phoneNumberId: string): Promise<void> {
  const there = await db.collection<Conversation>('conversations').find().toArray();
  const strangers = Array.from({ length: Math.max(0, count - there.length) }, (_, n) =>
    stranger(n, phoneNumberId),
  );
  const wanted = { marketing_consent: 'granted' } as const;
  await db.collection<Customer>('customers').updateMany({}, { $set: wanted });
  for (let at = 0; at < strangers.length; at += BATCH) {
    const some = strangers.slice(at, at + BATCH);
    await db.collection<Customer>('customers').insertMany(some.map(({ customer }) => customer));
    await db.collection<Conversation>('conversations').insertMany(some.map(({ line }) => line));
  }
  const lines = [...strangers.map(({ line }) => line), ...there].slice(0, count);
  for (let at = 0; at < lines.length; at += BATCH) {
    await db.collection<OutboxEntry>('outbox').insertMany(lines.slice(at, at + BATCH).map(offerTo));
  }
}

/** How much of it was sent, and how much still waits. */
export async function campaignCounts(db: Db): Promise<{ sent: number; waiting: number }> {
  const outbox = db.collection<OutboxEntry>('outbox');
  const [sent, waiting] = await Promise.all([
    outbox.countDocuments({ origin: 'campaign', 'parts.state': 'sent' }),
    outbox.countDocuments({ origin: 'campaign', 'parts.state': 'pending' }),
  ]);
  return { sent, waiting };
}

/** Takes back what is not sent yet, as a STOP would. */
export async function endCampaign(db: Db): Promise<void> {
  const cancelled = {
    stage: 'cancelled',
    cancelReason: 'discarded',
    'parts.0.state': 'cancelled',
    nextAt: null,
  } as const;
  await db
    .collection<OutboxEntry>('outbox')
    .updateMany({ origin: 'campaign', 'parts.state': 'pending' }, { $set: cancelled });
}

function stranger(n: number, phoneNumberId: string): { customer: Customer; line: Conversation } {
  const now = new Date();
  const customerId = `c_bench${String(n).padStart(14, '0')}`;
  const waId = String(16660000000 + n);
  const customer: Customer = {
    _id: customerId,
    identities: [`wa:${waId}`],
    phone: `+${waId}`,
    name: `Customer ${n}`,
    language: null,
    preferences: {},
    marketing_consent: 'granted',
    status: 'active',
    created_at: now,
    last_interaction: now,
  };
  const line: Conversation = {
    _id: `${phoneNumberId}:${customerId}`,
    phoneNumberId,
    customerId,
    identity: { waId },
    customerName: `Customer ${n}`,
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
    lastCustomerAt: now,
    lastAt: now,
    lastText: 'hello',
    lastFrom: 'customer',
    unanswered: 0,
    waitingSince: null,
    status: null,
    snoozedUntil: null,
    labels: [],
    revision: 0,
    createdAt: now,
  };
  return { customer, line };
}

function offerTo({ _id: conversationId, phoneNumberId, customerId, identity }: Line): OutboxEntry {
  const writtenAt = new Date(Date.now() - WRITTEN_BEFORE_MS);
  return {
    _id: `${conversationId}#c-bench`,
    conversationId,
    phoneNumberId,
    customerId,
    to: identity,
    origin: 'campaign',
    place: 0,
    epoch: null,
    author: 'bench',
    answeredBy: 'person',
    writtenAt,
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [
      {
        i: 0,
        content: { kind: 'text', text: 'The spring dresses are here.' },
        state: 'pending',
        attempt: 0,
        sendingAt: null,
        retryAt: null,
        wamid: null,
        errorCode: null,
        sentAt: null,
      },
    ],
    nextAt: writtenAt,
  };
}
