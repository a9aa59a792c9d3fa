import { explainStores } from '@feelori/testing';
import { Notices } from './notices';
import { NoticesModule } from './notices.module';
import type { OrderNotices } from './order-notices';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);
const over = { notices: [], hold: null, tries: 0, nextAt: null } as const;

function order(n: number): OrderNotices {
  const nextAt = n % 100 === 0 ? at(n) : null;
  const once = { firstAt: at(n), expiresAt: at(n + 1e7), conversationId: `1:c${n}` };
  return { _id: `${n}`, webhooks: ['w'], ...once, ...over, notices: [], nextAt, heldUntil: null };
}

explainStores(NoticesModule, {
  at: at(0),
  seed: { OrderNotices: order },
  asks: {
    'news of a new order': (get) => get(Notices).note('new', 'w', { now: at(0), lookAt: at(2) }),
    'news of a known one': (get) => get(Notices).note('3', 'w2', { now: at(0), lookAt: at(2) }),
    'the same again': (get) => get(Notices).note('4', 'w', { now: at(0), lookAt: at(2) }),
    'what is due': { ask: (get) => get(Notices).due(at(150), 10), index: 'due' },
    'a claim': (get) => get(Notices).claim(order(100), at(200)),
    'whose it is': (get) => get(Notices).name('5', at(200), '1:c5'),
    'the end of a look': (get) => get(Notices).finish(order(200), at(200), { ...over, notices: [] }),
    'by id': (get) => get(Notices).byId('9'),
  },
});
