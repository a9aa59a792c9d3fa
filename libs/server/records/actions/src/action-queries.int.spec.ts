import { explainStores } from '@feelori/testing';
import { type Action, type ActionDraft, actionId } from './action';
import { Actions } from './actions';
import { ActionsModule } from './actions.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);
const AUDIT = {
  _id: 'a',
  at: at(0),
  byId: 'u1',
  byName: 'Maya',
  byRole: 'agent',
  address: '',
  action: 'action.approved',
  about: 'action',
  before: {},
  after: {},
  correlationId: null,
} as const;

function draft(n: number): ActionDraft {
  const order = { orderId: `${n}`, orderName: `#${n}`, lines: [], total: '1.00', currency: 'USD' };
  return { key: `cancel-${n}`, kind: 'cancel', ...order, language: 'en' };
}

function action(n: number): Action {
  const conversationId = `1:c${n % 200}`;
  const none = { confirmedAt: null, decidedAt: null, decidedBy: null, note: null, sentAt: null };
  const open = { accepted: null, endedAt: null, refunded: null, problem: null, toldAt: null };
  const _id = actionId(conversationId, `cancel-${n}`);
  const nextAt = n % 100 === 0 ? at(n) : null;
  const state = n % 3 === 0 ? 'confirmed' : 'asked';
  return { ...draft(n), _id, conversationId, state, askedAt: at(n), ...none, ...open, tries: 0, nextAt };
}
const id = (n: number): string => action(n)._id;

explainStores(ActionsModule, {
  at: at(0),
  seed: { Action: action },
  asks: {
    'a new question': (get) => get(Actions).ask('1:c3', { ...draft(3), key: 'cancel-new' }, at(1)),
    'one that was asked before': (get) => get(Actions).ask('1:c4', draft(4), at(2)),
    'the yes': (get) => get(Actions).confirm(id(5), at(3), false),
    'the no': (get) => get(Actions).withdraw(id(7)),
    'the decision': (get) =>
      get(Actions).decide(id(6), { state: 'approved', decidedBy: 'u1', note: null, at: at(4) }, { ...AUDIT }),
    'a claim': (get) => get(Actions).claim(action(100), at(200)),
    'a step': (get) => get(Actions).progress(id(200), at(200), { state: 'running' }),
    'what is due': { ask: (get) => get(Actions).due(at(150), 10), index: 'due' },
    'what was decided': {
      ask: (get) => get(Actions).decidedWithin({ from: at(0), to: at(9) }, 10),
      index: 'decided',
    },
    'by id': (get) => get(Actions).byId(id(9)),
    'where one is open': {
      ask: (get) => get(Actions).openIn(['1:c3', '1:c4']),
      index: 'of_conversation',
      keys: 40,
    },
    'those of a conversation': {
      ask: (get) => get(Actions).ofConversation('1:c3', 10),
      index: 'of_conversation',
      keys: 20,
    },
  },
});
