import { explainStores } from '@feelori/testing';
import type { DraftCheckout } from './draft-checkout';
import { DraftCheckouts } from './draft-checkouts';
import { DraftCheckoutsModule } from './draft-checkouts.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);

function draft(n: number): DraftCheckout {
  const times = { askedAt: at(n), expiresAt: at(n + 1e7) };
  return { _id: `d${n}`, conversationId: `1:c${n}`, state: 'asking', draftId: null, ...times };
}

explainStores(DraftCheckoutsModule, {
  at: at(0),
  seed: { DraftCheckout: draft },
  asks: {
    'how many a conversation has': {
      ask: (get) => get(DraftCheckouts).countOf('1:c5', 50),
      index: 'of_conversation',
    },
    'a new cart': (get) => get(DraftCheckouts).begin({ id: 'new', conversationId: '1:new' }, at(1)),
    'a cart that was asked for': (get) =>
      get(DraftCheckouts).begin({ id: 'd5', conversationId: '1:c5' }, at(1)),
    'one more try': (get) => get(DraftCheckouts).again({ _id: 'd6', askedAt: at(6) }, at(1e4)),
    'a draft that is there': (get) => get(DraftCheckouts).made('d7', '11'),
    'none that is there': (get) => get(DraftCheckouts).forget('d8'),
  },
});
