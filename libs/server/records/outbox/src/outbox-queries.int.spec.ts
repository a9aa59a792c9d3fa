import { ConversationsModule } from '@feelori/records/conversations';
import { TurnsModule } from '@feelori/records/turns';
import { allOf, explainStores } from '@feelori/testing';
import { AppEntries } from './app-entries';
import { newPart } from './new-part';
import { DraftEntries } from './draft-entries';
import { EntriesBehind } from './entries-behind';
import { OutboxRetention } from './outbox-retention';
import { Outbox } from './outbox';
import type { OutboxEntry } from './outbox-entry';
import { OutboxModule } from './outbox.module';
import { SentPartCounts } from './sent-parts';
import type { SendRef } from './opaque-data';
import { TurnReplyMigration, type TurnWithReplies } from './turn-reply-migration';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);
const CONVERSATIONS = 40;
const EACH = 60;
const SAID = CONVERSATIONS * EACH;
const WAITING = 1_000;
const idOf = (who: number, place: number): string => `100:c${who}#${place}`;

/** Most entries are settled, as in a shop that is open for a while. */
function entry(n: number): OutboxEntry {
  const who = n % CONVERSATIONS;
  const place = Math.floor(n / CONVERSATIONS);
  const settled = place < EACH - 2;
  const part = newPart({ kind: 'text', text: 'hello' }, 0);
  return {
    _id: idOf(who, place),
    conversationId: `100:c${who}`,
    phoneNumberId: '100',
    customerId: `c${who}`,
    to: { waId: '16505551234' },
    origin: 'assistant',
    place,
    epoch: 0,
    author: null,
    answeredBy: 'gemini',
    writtenAt: at(place),
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [settled ? { ...part, state: 'read', wamid: `w.${who}.${place}` } : part],
    nextAt: settled ? null : at(place),
  };
}

function refused(one: OutboxEntry): OutboxEntry {
  return { ...one, parts: one.parts.map((part) => ({ ...part, state: 'failed' })) };
}

/** Behind them, a campaign that waits for longer than anything else. */
function entryOrCampaign(n: number): OutboxEntry {
  const one = entry(n);
  // One conversation is a person's; in another nothing arrives.
  if (n < SAID && n % CONVERSATIONS === 3) return { ...one, origin: 'person' };
  if (n < SAID && n % CONVERSATIONS === 4) return refused(one);
  if (n < SAID) return one;
  return {
    ...one,
    _id: `100:k${n}#c-spring`,
    conversationId: `100:k${n}`,
    origin: 'campaign',
    nextAt: at(0),
  };
}

const everyone = Array.from({ length: CONVERSATIONS }, (_, who) => `100:c${who}`);
/** A part that waits to be sent; each conversation has two. */
const send = (who: number): SendRef => ({ entryId: idOf(who, EACH - 1), part: 0, attempt: 0 });
const begun = { at: at(0), resends: 0, lookAgainAt: at(90) };
const draft: OutboxEntry = { ...entry(1), _id: 'draft', stage: 'draft', nextAt: null };

/** A turn of the version that kept replies inside turns; one in a hundred has some that are not sent. */
function oldTurn(n: number): TurnWithReplies {
  const { _id, conversationId, phoneNumberId, customerId, to, answeredBy, parts } = entry(n);
  return {
    _id: `old:${_id}`,
    conversationId,
    phoneNumberId,
    customerId,
    to,
    answeredBy,
    handoverReason: null,
    consent: null,
    n,
    inboundIds: [`100:w${n}`],
    answeredAt: at(n),
    parts,
    nextAt: n < SAID && n % 100 === 0 ? at(n) : null,
  };
}

/** One conversation in a hundred is in the middle of a turn. */
function conversation(n: number): object {
  const turn = n < SAID && n % 100 === 1 ? { id: oldTurn(n)._id } : null;
  return { _id: `100:c${n}`, turn, leaseUntil: at(turn === null ? 0 : 60) };
}

explainStores(OutboxModule, {
  at: at(0),
  count: SAID + WAITING,
  seed: { OutboxEntry: entryOrCampaign, Turn: oldTurn, Conversation: conversation },
  beside: [ConversationsModule, TurnsModule],
  asks: {
    'by what WhatsApp calls their parts': {
      ask: (get) => get(Outbox).byWamids(['w.1.2', 'w.7.9', 'w.never']),
      index: 'wamid',
      keys: 6,
    },
    'what is unsettled in a conversation': {
      ask: (get) => get(Outbox).unsettled('100:c7'),
      index: 'unsettled',
    },
    'what is unsettled in many at once': {
      ask: (get) => Promise.all(everyone.map((id) => get(Outbox).unsettled(id))),
      index: 'unsettled',
      keys: 4 * CONVERSATIONS,
    },
    'whose time has come': {
      ask: (get) => allOf(get(Outbox).due('dialogue', at(1_000), 10)),
      index: 'due_by_origin',
      keys: 2 * CONVERSATIONS + 1,
    },
    'whose time has not come': {
      ask: (get) => allOf(get(Outbox).due('dialogue', at(1), 10)),
      index: 'due_by_origin',
      keys: 1,
    },
    'what waits of what nobody asked for': {
      ask: (get) => allOf(get(Outbox).due('bulk', at(1_000), 10)),
      index: 'due_by_origin',
      keys: WAITING + 1,
    },
    'what people wrote in a time': {
      ask: (get) => get(EntriesBehind).replies({ from: at(0), to: at(10) }, 500),
      isReport: true,
      index: 'replies_by_time',
      keys: 11,
    },
    'what did not arrive of what was written in a time': {
      ask: (get) => get(EntriesBehind).undelivered({ from: at(0), to: at(10) }, 500),
      isReport: true,
      index: 'failed_by_time',
      keys: 11,
    },
    'the newest page of a thread': {
      ask: (get) => get(Outbox).page('100:c7', null, 10),
      index: 'thread_order',
    },
    'an earlier page of a thread': {
      ask: (get) => get(Outbox).page('100:c7', { writtenAt: at(20), _id: idOf(7, 20) }, 10),
      index: 'thread_order',
    },
    'what was said last': { ask: (get) => get(Outbox).recent('100:c7', 8), index: 'thread_order' },
    'the entry of a status without our data': {
      ask: (get) =>
        get(Outbox).applyStatus({
          wamid: 'w.7.20',
          status: 'sent',
          opaque: null,
          errorCode: null,
          at: at(0),
        }),
      index: 'wamid',
    },
    'a message that was written in the app': {
      ask: (get) => get(AppEntries).ofWamid('100', 'w.7.20'),
      index: 'wamid',
    },
    'a message of the app is kept, and changed': async (get) => {
      await get(AppEntries).insert({ ...draft, _id: 'app' });
      await get(AppEntries).replace(draft, draft);
    },
    'drafts of a resolved conversation': {
      ask: (get) => get(DraftEntries).cancelBefore('100:c7', 1, 'discarded'),
      index: 'drafts',
    },
    'a draft is written and released': async (get) => {
      await get(Outbox).insert(draft);
      await get(DraftEntries).release(draft._id, { by: 'u1', at: at(1) });
      await get(DraftEntries).cancel(draft._id, 'discarded');
    },
    'a part is sent': async (get) => {
      await get(Outbox).beginSend(send(1), 'pending', begun);
      await get(Outbox).revertBegin(send(2).entryId, at(0));
      const sent = { state: 'sent', wamid: 'w.new', sentAt: at(1) } as const;
      await get(Outbox).endSend({ ...send(1), attempt: 1 }, sent, { seen: at(90), nextAt: null });
    },
    'a part is refused and tried again': async (get) => {
      await get(Outbox).fail(send(2), 'pending', 131_000, at(1));
      await get(Outbox).retry(send(2), { retryAt: at(9) });
    },
    'a status moves a part': (get) => {
      const opaque = `o1:${idOf(3, EACH - 1)}:0:0`;
      return get(Outbox).applyStatus({ wamid: 'w.3', status: 'sent', opaque, errorCode: null, at: at(1) });
    },
    'what went out in a conversation': {
      ask: (get) => get(SentPartCounts).of('100:c5'),
      keys: 200,
      isReport: true,
    },
    'by id': (get) => get(Outbox).byId(idOf(1, 1)),
    'an entry is withdrawn and written anew': async (get) => {
      const written = { ...entry(2), _id: 'withdrawn', nextAt: at(1) };
      await get(Outbox).insert(written);
      await get(Outbox).withdraw(written);
      await get(Outbox).rewrite(written, written);
    },
    'those of some that are not finished': (get) =>
      get(OutboxRetention).unfinishedAmong([idOf(1, 1), idOf(2, 1)]),
    'files of what stays': {
      ask: (get) => get(OutboxRetention).carriedBesides(at(0), ['100:c5', '100:c6'], ['f1']),
      index: ['thread_order', 'unsettled'],
      keys: 2 * EACH + 10,
    },
    'an entry is taken back': (get) => get(Outbox).cancel(idOf(4, EACH - 1), 'taken_over'),
    'what a conversation has not sent': (get) =>
      get(Outbox).cancelUnsent('100:c5', { origins: ['assistant'], reason: 'stopped' }),
    'an entry is settled': (get) => get(Outbox).settle(idOf(6, EACH - 1), at(EACH - 1)),
    // By batches of 500, each its turn and its entry.
    'replies inside turns of an earlier version': {
      ask: async (get, runTasks) => {
        await runTasks();
        await get(TurnReplyMigration).done;
        await get(TurnReplyMigration).onModuleDestroy();
      },
      keys: 1_600,
    },
  },
});
