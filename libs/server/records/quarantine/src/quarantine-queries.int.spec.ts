import { auditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import { Quarantine } from './quarantine';
import { QuarantineModule } from './quarantine.module';
import type { QuarantinedItem } from './quarantined-item';

const AT = new Date('2026-11-23T12:00:00Z');

/** Most came in a form nobody knows; one in two hundred is to be tried again. */
function item(n: number): QuarantinedItem {
  return {
    _id: `h${String(n).padStart(5, '0')}`,
    source: 'whatsapp',
    reason: n % 200 === 0 ? 'unstorable' : 'not_understood',
    field: 'messages',
    body: '{}',
    receivedAt: AT,
  };
}

const ACTOR = { id: 'u', name: 'U', role: 'owner', address: '192.0.2.1' } as const;
const audit = auditEntry(ACTOR, AT, { action: 'operations.replayed', about: 'x', before: {}, after: {} });

explainStores(QuarantineModule, {
  at: AT,
  seed: { QuarantinedItem: item },
  asks: {
    'new items, and one again': (get) => get(Quarantine).storeMany([item(1), item(9_001)]),
    'what is to be tried again': { ask: (get) => get(Quarantine).unstorable('', 10), index: 'unstorable' },
    'the next of those': { ask: (get) => get(Quarantine).unstorable('h00900', 3), index: 'unstorable' },
    'how many there are': { ask: (get) => get(Quarantine).open(), index: 'by_cause', keys: 2_100 },
    'the causes': { ask: (get) => get(Quarantine).causes(), index: 'by_cause', keys: 2_100 },
    'those of one cause': {
      ask: (get) => get(Quarantine).ofCause('not_understood', 20),
      index: 'by_cause',
      keys: 20,
    },
    'one of them': (get) => get(Quarantine).byId(item(1)._id),
    'one is tried again': (get) => get(Quarantine).tryAgain(item(1)._id, audit),
    'one is discarded': (get) => get(Quarantine).discard(item(3)._id, AT, audit),
    'one is edited': (get) => get(Quarantine).edit(item(5), '{"entry":[]}', audit),
    'one is stored elsewhere': (get) => get(Quarantine).remove(item(200), AT),
    'an edited one is': (get) => get(Quarantine).remove({ ...item(7), edited: '{}' }, AT),
    'one stays': (get) => get(Quarantine).keep(item(400)._id, 'not_understood'),
  },
});
