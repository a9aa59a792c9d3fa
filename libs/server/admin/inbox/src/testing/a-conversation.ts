import type { ConversationActivity } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';
import { newPart, type OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';

export const NUMBER = '106540352242922';
const IDENTITY = { waId: '16505551234' };
const START_MS = Date.parse('2026-11-23T10:00:00Z');

/** What arrival writes when `who` says something, `minute` minutes after ten. */
export function anActivity(who: string, minute: number): ConversationActivity {
  return {
    id: `${NUMBER}:c_${who}`,
    phoneNumberId: NUMBER,
    customerId: `c_${who}`,
    identity: IDENTITY,
    customerName: who,
    messageId: `${NUMBER}:wamid.${who}.${minute}`,
    lastText: `last words of ${who}`,
    lastAt: new Date(START_MS + minute * 60_000),
  };
}

/** Message `n` of `who`, `second` seconds after ten, waiting for its turn. */
export function aMessage(who: string, n: number, second: number): InboundMessage {
  const sentAt = new Date(START_MS + second * 1_000);
  const wamid = `wamid.${who}.${n}`;
  return {
    _id: `${NUMBER}:${wamid}`,
    conversationId: `${NUMBER}:c_${who}`,
    customerId: `c_${who}`,
    sentAt,
    receivedAt: sentAt,
    state: 'received',
    turnId: null,
    message: {
      wamid,
      phoneNumberId: NUMBER,
      identity: IDENTITY,
      sentAt: sentAt.getTime(),
      content: { kind: 'text', text: `message ${n} of ${who}` },
      provisional: false,
    },
  };
}

/** The answer of turn `n` to `who`: one text by OpenAI, `second` seconds after ten. */
export function anEntry(who: string, n: number, second: number): OutboxEntry {
  const writtenAt = new Date(START_MS + second * 1_000);
  const conversationId = `${NUMBER}:c_${who}`;
  return {
    _id: `${conversationId}#${n}`,
    conversationId,
    phoneNumberId: NUMBER,
    customerId: `c_${who}`,
    to: IDENTITY,
    origin: 'assistant',
    place: n,
    epoch: 0,
    author: null,
    answeredBy: 'openai',
    writtenAt,
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [newPart({ kind: 'text', text: `answer ${n} to ${who}` }, 0)],
    nextAt: writtenAt,
  };
}

/** The record of the turn in which `entry` was said, taken 1.5 s before. */
export function aTurn(entry: OutboxEntry): Turn {
  const { _id, conversationId, phoneNumberId, customerId, place, answeredBy, writtenAt } = entry;
  return {
    _id,
    conversationId,
    phoneNumberId,
    customerId,
    n: place,
    inboundIds: [`${NUMBER}:wamid.${place}`],
    askedText: `message ${place}`,
    askedAt: new Date(START_MS),
    takenAt: new Date(writtenAt.getTime() - 1_500),
    endedAt: writtenAt,
    attempts: 1,
    decision: 'answered',
    reason: null,
    entryId: _id,
    answeredBy,
    model: 'gpt-4.1-mini',
    tools: [{ name: 'track_order', ms: 42, ok: true }],
    shown: [],
    tokens: { in: 120, out: 30 },
    handoverReason: null,
    handoverSummary: null,
    consent: null,
  };
}
