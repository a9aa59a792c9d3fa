import { allOf, explainStores } from '@feelori/testing';
import type { InboundMessage } from './inbound-message';
import { InboundMessages } from './inbound-messages';
import { InboundModule } from './inbound.module';
import { type DueMedium, ReceivedMedia } from './received-media';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);
const CONVERSATIONS = 20;
const COUNT = 2_000;
/** The two newest of each conversation wait; everything before was answered, as in a shop that is open for a while. */
const isWaiting = (n: number): boolean => n >= COUNT - 2 * CONVERSATIONS;

function message(n: number, { provisional = false, silent = n % 10 === 0 } = {}): InboundMessage {
  const who = n % CONVERSATIONS;
  const identity = { waId: `1650555${who}` };
  return {
    _id: `100:w${n}`,
    conversationId: `100:c${who}`,
    customerId: `c${who}`,
    sentAt: at(n),
    receivedAt: at(n),
    message: {
      wamid: `w${n}`,
      phoneNumberId: '100',
      identity,
      sentAt: AT,
      content: silent ? { kind: 'reaction', emoji: '👍', to: 'w1' } : { kind: 'text', text: 'hi' },
      provisional,
    },
    state: isWaiting(n) ? 'received' : 'done',
    turnId: null,
    ...(n % 100 === 5 ? { medium: medium(n % 200 === 5 ? at(n) : null) } : {}),
  } as InboundMessage;
}

/** Files are rare among messages, and few of them wait. */
function medium(nextAt: Date | null): DueMedium['medium'] {
  return { id: 'm1', state: nextAt ? 'waiting' : 'kept', tries: 0, nextAt };
}

const newest = 100;
const everyone = Array.from({ length: CONVERSATIONS }, (_, who) => `100:c${who}`);
const placeholder = message(9_000, { provisional: true });

explainStores(InboundModule, {
  at: at(COUNT + 60),
  count: COUNT,
  seed: { InboundMessage: message },
  asks: {
    'new messages, and one again': (get) => get(InboundMessages).storeMany([message(9_001), message(1)]),
    'a placeholder that becomes the real message': async (get) => {
      await get(InboundMessages).storeMany([placeholder]);
      await get(InboundMessages).storeMany([message(9_000)]);
    },
    'an edit, a deletion, and both of messages that never came': async (get) => {
      const changed = (n: number, content: object): InboundMessage => {
        const row = message(n, { silent: false });
        return { ...row, message: { ...row.message, content } } as InboundMessage;
      };
      const edit = (n: number, of: string): InboundMessage =>
        changed(n, { kind: 'edit', originalMessageId: of, content: { kind: 'text', text: 'hey' } });
      await get(InboundMessages).storeMany([edit(9_100, 'w3'), edit(9_120, 'w8888')]);
      await get(InboundMessages).storeMany([changed(9_140, { kind: 'revoke', originalMessageId: 'w3' })]);
    },
    'what waits in a conversation': {
      ask: (get) => get(InboundMessages).waiting('100:c7'),
      index: 'waiting_order',
    },
    'what waits in many at once': {
      ask: (get) => Promise.all(everyone.map((id) => get(InboundMessages).waiting(id))),
      index: 'waiting_order',
      keys: 4 * CONVERSATIONS,
    },
    'by ids': (get) => get(InboundMessages).byIds(['100:w1', '100:w2', '100:w3']),
    'a message waits again': (get) =>
      get(InboundMessages).reopen([{ _id: `100:w${COUNT - 2}`, turnId: '100:c1#1' }]),
    'a message is closed': (get) =>
      get(InboundMessages).close([{ id: `100:w${COUNT - 1}`, revision: 0 }], '100:c1#1'),
    'what nobody took up': {
      ask: (get) => allOf(get(InboundMessages).overdue(at(COUNT - 30), 10)),
      index: 'overdue',
    },
    'that nothing is overdue': {
      ask: (get) => allOf(get(InboundMessages).overdue(at(newest), 10)),
      index: 'overdue',
      keys: 1,
    },
    'what waits longest': {
      ask: (get) => get(InboundMessages).oldestWaiting(),
      index: 'overdue',
      keys: 1,
    },
    'the newest page of a thread': {
      ask: (get) => get(InboundMessages).page('100:c7', null, 10),
      index: 'thread_order',
    },
    'an earlier page of a thread': {
      ask: (get) => get(InboundMessages).page('100:c7', message(1_007), 10),
      index: 'thread_order',
    },
    'which files are due': {
      ask: (get) => get(ReceivedMedia).due(at(COUNT), 4),
      index: 'media_due',
    },
    'a file is claimed, and settled': async (get) => {
      const due = { ...message(5), medium: medium(at(5)) };
      await get(ReceivedMedia).claim(due, at(600));
      await get(ReceivedMedia).settle(due, { state: 'kept', nextAt: null });
      await get(ReceivedMedia).settleRecognition(due, null);
    },
    'what a customer wrote last': {
      ask: (get) => get(InboundMessages).recent('100:c7', 8),
      index: 'thread_order',
    },
  },
});
