import { explainStores } from '@feelori/testing';
import type { Checkout } from './checkout';
import { Checkouts } from './checkouts';
import { CheckoutsModule } from './checkouts.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);

/** One in a hundred waits. */
function checkout(n: number): Checkout {
  const goods = { url: 'https://shop.example/c', items: '1 × Linen Dress', total: '49.00', currency: 'USD' };
  const times = { startedAt: at(n), changedAt: at(n), nextAt: at(n), expiresAt: at(n + 1e7) };
  const state = n % 100 === 0 ? 'waiting' : 'reminded';
  const over = { why: null, reminding: false, remindedAt: state === 'waiting' ? null : at(n), endedAt: null };
  const whose = { conversationId: `1:c${n}`, locale: null, shopCustomerId: null };
  return { _id: `t${n}`, ...goods, ...times, ...whose, ...over, state };
}
const seen = (n: number, change = 1) => {
  const { url, items, total, currency, locale, shopCustomerId, startedAt } = checkout(n);
  return {
    ...{ token: `t${n}`, url, items, total, currency, locale, shopCustomerId, startedAt },
    changedAt: at(n + change),
  };
};

explainStores(CheckoutsModule, {
  at: at(0),
  seed: { Checkout: checkout },
  asks: {
    'a new one': (get) => get(Checkouts).note('1:new', seen(1e6), { now: at(1), lookAt: at(2) }),
    'the next step in it': (get) => get(Checkouts).note('1:c400', seen(400), { now: at(1), lookAt: at(2) }),
    'an order of it': (get) => get(Checkouts).ordered('t500', at(1)),
    'what is due': { ask: (get) => get(Checkouts).due(at(1e4), 10), index: 'due' },
    'a claim': (get) => get(Checkouts).claim(checkout(100), at(1e5)),
    'a later look': (get) => get(Checkouts).lookAgain('t200', at(200), at(201)),
    'the end': (get) => get(Checkouts).end('t300', at(300), { state: 'reminded', why: null }, at(301)),
    'a reminder that begins': (get) =>
      get(Checkouts).beginReminding(checkout(600), at(600), { now: at(601), since: at(0) }),
    'whether somebody was reminded': (get) => get(Checkouts).wasReminded(checkout(5), at(0)),
    'those of a conversation': {
      ask: (get) => get(Checkouts).ofConversation('1:c5', 10),
      index: 'of_conversation',
    },
  },
});
