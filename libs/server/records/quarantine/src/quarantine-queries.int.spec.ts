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

explainStores(QuarantineModule, {
  at: AT,
  seed: { QuarantinedItem: item },
  asks: {
    'new items, and one again': (get) => get(Quarantine).storeMany([item(1), item(9_001)]),
    'what is to be tried again': { ask: (get) => get(Quarantine).unstorable('', 10), index: 'unstorable' },
    'the next of those': { ask: (get) => get(Quarantine).unstorable('h00900', 3), index: 'unstorable' },
    'one is stored elsewhere': (get) => get(Quarantine).remove(item(200)._id),
    'one stays': (get) => get(Quarantine).keep(item(400)._id, 'not_understood'),
  },
});
