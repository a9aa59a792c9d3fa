import type { InboxView } from '@feelori/contracts';
import { allOf, type Ask, explainStores } from '@feelori/testing';
import type { Conversation } from './conversation';
import { ConversationHandovers } from './conversation-handovers';
import type { ConversationActivity } from './conversation-activity';
import { ConversationAppTakeovers } from './conversation-app-takeovers';
import { ConversationActions } from './conversation-actions';
import { ConversationCounts } from './conversation-counts';
import { ConversationChanges } from './conversation-changes';
import { ConversationDrafts } from './conversation-drafts';
import { ConversationPauses } from './conversation-pauses';
import { ConversationLabels } from './conversation-labels';
import { ConversationLists } from './conversation-lists';
import { ConversationMentions } from './conversation-mentions';
import { ConversationRetention } from './conversation-retention';
import { ConversationTakeovers } from './conversation-takeovers';
import { ConversationStatuses } from './conversation-statuses';
import { ConversationWindows } from './conversation-windows';
import { Conversations } from './conversations';
import { LabelledConversations } from './labelled-conversations';
import { ConversationsModule } from './conversations.module';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);
const idOf = (n: number): string => `100:c${n}`;
/** One in a hundred is in the middle of a turn, and the worker of one in a thousand is gone. */
const isOpen = (n: number): boolean => n % 100 === 7;
/** One in ten is with a person, some of these with Maya. */
const isWithPerson = (n: number): boolean => n % 10 === 3;
/** Some are put off, half of these until a time, and some are done. */
function statusOf(n: number): Conversation['status'] {
  if (n % 100 === 11) return 'snoozed';
  return n % 100 === 12 ? 'resolved' : null;
}
/** One in a hundred is with a person and quiet, one in a hundred waits for the end of a pause. */
const isQuiet = (n: number): boolean => n % 100 === 3;
const isSilenced = (n: number): boolean => n % 100 === 9;
const isAbandoned = (n: number): boolean => n % 1_000 === 7;

function openTurn(n: number) {
  return { id: `${idOf(n)}#1`, n: 1, place: 1, inboundIds: ['m1'], attempts: 1, claimedAt: at(0) };
}

function conversation(n: number): Conversation {
  return {
    _id: idOf(n),
    phoneNumberId: '100',
    customerId: `c${n}`,
    identity: { waId: `1650555${n}` },
    customerName: `Customer ${n}`,
    mode: isWithPerson(n) ? 'person' : 'assistant',
    handoverReason: isSilenced(n) ? 'paused' : null,
    assignee: n % 20 === 3 ? 'maya' : null,
    optedOut: false,
    epoch: 0,
    placeSeq: isOpen(n) ? 1 : 0,
    turnSeq: isOpen(n) ? 1 : 0,
    turn: isOpen(n) ? openTurn(n) : null,
    leaseOwner: isOpen(n) ? 'w' : null,
    leaseUntil: isOpen(n) ? at(isAbandoned(n) ? -60 : 60) : new Date(0),
    lastCustomerAt: at(n),
    lastAt: at(n),
    lastText: 'hello',
    lastFrom: 'customer',
    unanswered: 1,
    status: statusOf(n),
    snoozedUntil: n % 200 === 11 ? at(n) : null,
    labels: n % 40 < 13 && n % 4 === 0 ? ['l1', 'l2'] : [],
    revision: 0,
    waitingSince: (isWithPerson(n) && !isQuiet(n)) || isSilenced(n) ? at(n) : null,
    ...(isQuiet(n) ? { heldSince: at(n) } : {}),
    ...(n % 20 === 4 ? { mentions: { people: ['maya', 'noor'], unseen: ['maya'], at: at(n) } } : {}),
    createdAt: at(0),
  };
}

function activity(n: number): ConversationActivity {
  return {
    id: idOf(n),
    phoneNumberId: '100',
    customerId: `c${n}`,
    identity: { waId: `1650555${n}` },
    customerName: '',
    messageId: 'm',
    lastText: 'and another thing',
    lastAt: at(3_000),
  };
}

const VIEWS = [
  ['needs_you', 'needs-person-by-status'],
  ['mine', 'with-person-by-status'],
  ['unassigned', 'with-person-by-status'],
  ['mentions', 'mentions'],
  ['all', 'list-by-status'],
  ['snoozed', 'list-by-status'],
  ['resolved', 'list-by-status'],
] as const;
type Get = Parameters<Ask>[0];

function page(get: Get, view: InboxView, from: number | null, label?: string): Promise<unknown> {
  return get(ConversationLists).page(
    { view, userId: 'maya', label },
    from === null ? null : { at: at(from), id: idOf(from) },
    10,
  );
}

const lease = { owner: 'w', until: at(60) };

explainStores(ConversationsModule, {
  at: at(0),
  seed: { Conversation: conversation },
  asks: {
    'messages of known and new customers': (get) =>
      get(Conversations).recordActivity([activity(1), activity(2), activity(5_000)]),
    'one that arrival did not make': (get) => get(Conversations).restore([activity(5_001)]),
    'those of a customer': (get) => get(ConversationLists).ofCustomers(['c1'], 10),
    'by id': (get) => get(Conversations).byId(idOf(3)),
    ...Object.fromEntries(
      VIEWS.flatMap(([view, index]) => [
        [`the first page of ${view}`, { ask: (get: Get) => page(get, view, null), index, keys: 12 }],
        [`a later page of ${view}`, { ask: (get: Get) => page(get, view, 900), index, keys: 12 }],
      ]),
    ),
    ...Object.fromEntries(
      VIEWS.map(([view, index]) => [
        `the first page of ${view} with a label`,
        {
          ask: (get: Get) => page(get, view, null, 'l1'),
          index: index === 'list-by-status' ? 'labelled' : index,
          keys: index === 'list-by-status' ? 30 : 250,
        },
      ]),
    ),
    'the first of all that carry a label': {
      ask: (get) => get(LabelledConversations).page('l1', null, 10),
      index: 'labelled',
      keys: 40,
    },
    'those behind them': {
      ask: (get) => get(LabelledConversations).page('l1', { at: at(900), id: idOf(900) }, 10),
      index: 'labelled',
      keys: 40,
    },
    'those of some customers that carry one': {
      ask: (get) => get(LabelledConversations).ofCustomers('l1', ['c4', 'c8']),
      index: 'customer',
    },
    'labels are put on and taken off': (get) =>
      get(ConversationLabels).put(idOf(16), { add: ['l3'], remove: ['l1'] }),
    'a label is removed': { ask: (get) => get(ConversationLabels).drop('l2'), keys: 1_300 },
    'a conversation is given to a colleague': (get) => get(ConversationTakeovers).assign(idOf(17), 0, 'noor'),
    'a note calls colleagues, and one of them sees it': async (get) => {
      await get(ConversationMentions).call(idOf(25), ['noor'], at(9_000));
      await get(ConversationMentions).see(idOf(24), 'maya');
    },
    'those of some ids that are in a view': {
      ask: (get) =>
        get(ConversationLists).among({ view: 'mine', userId: 'maya', label: 'l1' }, [idOf(3), idOf(4)]),
      index: '_id_',
    },
    'all, a few at a time': { ask: (get) => get(ConversationLists).after(idOf(5), 10), index: '_id_' },
    'how many there are in each view': { ask: (get) => get(ConversationCounts).of('maya'), keys: 250 },
    'a conversation is resolved': (get) => get(ConversationStatuses).resolve(idOf(13), 0),
    'a conversation is snoozed': (get) => get(ConversationStatuses).snooze(idOf(14), 0, at(9_000)),
    'a conversation is reopened': (get) => get(ConversationStatuses).reopen(idOf(15), 0),
    'hand-overs that nobody has': {
      ask: (get) => get(ConversationHandovers).unassigned(10),
      index: 'needs-person-by-status',
      keys: 600,
    },
    'a window is closed': (get) => get(ConversationWindows).noteClosed(idOf(21), at(9_000)),
    'a hand-over given': (get) => get(ConversationHandovers).give(idOf(13), 'u1'),
    'who has conversations': { ask: (get) => get(ConversationHandovers).holders(), keys: 9_000 },
    'what somebody has is released': {
      ask: (get) => get(ConversationHandovers).release('u1', 10),
      index: 'with-person-by-status',
      keys: 60,
    },
    'snoozes that are over': { ask: (get) => get(ConversationStatuses).wakeDue(at(500), 10), keys: 30 },
    'a turn is opened': (get) => get(Conversations).claimTurn(conversation(4), openTurn(4), lease),
    'a place is taken': (get) => get(Conversations).takePlace(idOf(5)),
    'a turn is resumed': (get) => get(Conversations).resumeTurn(conversation(7), openTurn(7), lease),
    'a lease is prolonged': (get) => get(Conversations).lease(idOf(107), `${idOf(107)}#1`, lease),
    'a turn is closed': (get) =>
      get(Conversations).closeTurn(
        idOf(207),
        { turnId: `${idOf(207)}#1`, attempts: 1, epoch: 0 },
        { answered: 1 },
      ),
    'a person is asked for': (get) => get(Conversations).handOver(idOf(6), 'asked_for_person'),
    'a number is forgotten': {
      ask: (get) => get(Conversations).forgetNumber('c8', '16505558'),
      index: 'customer',
    },
    'turns whose worker is gone': {
      ask: (get) => allOf(get(Conversations).abandoned(at(0), 10)),
      index: 'open-turns',
      keys: 3,
    },
    'a message is changed, or deleted with what answers it': async (get) => {
      const changed = { conversationId: idOf(9), messageId: 'm' };
      const edit = { text: 'hey', at: at(3_000), isNews: true, counts: true };
      await get(ConversationChanges).noteEdit(changed, edit);
      await get(ConversationChanges).noteDeletion({ ...changed, waited: { forTurn: true, forPerson: true } });
      await get(ConversationChanges).noteUnsaid(idOf(9), at(3_000));
      await get(ConversationChanges).noteRewording(idOf(9), { at: at(3_000), text: 'anew' });
    },
    'a person answers in the app': async (get) => {
      const app = get(ConversationAppTakeovers);
      await app.begin({ ...activity(1), id: '100:app' });
      await app.take(idOf(19), { text: 'hello', at: at(3_000) });
      await app.reword(idOf(19), { text: 'hello!', at: at(3_000) });
    },
    'a person takes over': (get) => get(ConversationTakeovers).takeOver(idOf(9), 'u1'),
    'the assistant is paused, and goes on': async (get) => {
      await get(ConversationPauses).pause(idOf(11));
      await get(ConversationPauses).noteSilence(idOf(12), at(1));
      await get(ConversationPauses).resume(idOf(12), 0);
      await get(ConversationPauses).handBackIdle(idOf(3), at(9_000));
    },
    'those who wait for the end of a pause': {
      ask: (get) => allOf(get(ConversationPauses).silenced(10)),
      index: 'paused',
      keys: 22,
    },
    'those that people have left': {
      ask: (get) => allOf(get(ConversationPauses).idle(at(500), 10)),
      index: 'held',
      keys: 8,
    },
    'a draft is released, another discarded': async (get) => {
      await get(ConversationDrafts).released(idOf(13), 'd', { text: 'hello', at: at(1) });
      await get(ConversationDrafts).gone(idOf(14), 'd', 'draft_discarded');
    },
    'what waited for a yes is decided, and told': async (get) => {
      await get(ConversationActions).decided(idOf(13));
      await get(ConversationActions).told(idOf(13), { text: 'hello', at: at(4_000), from: 'person' });
    },
    'what is old is forgotten, and what is not finished is not': async (get) => {
      await get(ConversationRetention).unfinishedAmong([idOf(7), idOf(8)]);
      await get(ConversationRetention).forgetWords([idOf(8)], at(9_000));
    },
    'a person hands back': (get) => get(ConversationTakeovers).handBack(idOf(9)),
    'a person spoke': (get) => get(ConversationTakeovers).spoke(idOf(9), { text: 'hello', at: at(4_000) }),
    'a customer says STOP': (get) => get(ConversationTakeovers).optOut('c10'),
    'a customer ends offers': (get) => get(ConversationTakeovers).endOffers('c10'),
    // One by whom the customer is, one by those few that said STOP.
    'a customer says START': (get) => get(ConversationTakeovers).optIn('c10'),
  },
});
