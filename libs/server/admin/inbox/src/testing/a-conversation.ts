import type { ConversationActivity } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';
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

/** Turn `n` of `who`: one text, answered by OpenAI in 1.5 s, `second` seconds after ten. */
export function aTurn(who: string, n: number, second: number): Turn {
  const answeredAt = new Date(START_MS + second * 1_000);
  const conversationId = `${NUMBER}:c_${who}`;
  return {
    _id: `${conversationId}#${n}`,
    conversationId,
    phoneNumberId: NUMBER,
    customerId: `c_${who}`,
    n,
    to: IDENTITY,
    inboundIds: [`${NUMBER}:wamid.${who}.${n}`],
    askedText: `message ${n} of ${who}`,
    askedAt: new Date(START_MS),
    takenAt: new Date(answeredAt.getTime() - 1_500),
    answeredAt,
    answeredBy: 'openai',
    model: 'gpt-4.1-mini',
    tools: [{ name: 'track_order', ms: 42, ok: true }],
    shown: [],
    tokens: { in: 120, out: 30 },
    handoverReason: null,
    consent: null,
    parts: [
      {
        i: 0,
        content: { kind: 'text', text: `answer ${n} to ${who}` },
        state: 'pending',
        attempt: 0,
        sendingAt: null,
        retryAt: null,
        wamid: null,
        errorCode: null,
        sentAt: null,
      },
    ],
    nextAt: answeredAt,
  };
}
