import type { AuditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import type { MergeRecord } from './merge-record';
import { Merges } from './merges';
import { MergesModule } from './merges.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);
const audit = { _id: 'a' } as unknown as AuditEntry;

function merge(n: number): MergeRecord {
  const state = n % 100 === 0 ? ('joined' as const) : ('merged' as const);
  const nextAt = state === 'joined' ? at(n) : null;
  return { _id: `m_${n}`, from: `c_a${n}`, into: `c_${n % 500}`, by: 'u1', askedAt: at(n), state, nextAt };
}

explainStores(MergesModule, {
  at: at(0),
  seed: { MergeRecord: merge },
  asks: {
    'a new one': (get) => get(Merges).add({ ...merge(3), _id: 'm_new' }, audit),
    'by id': (get) => get(Merges).byId('m_4'),
    'those into somebody': { ask: (get) => get(Merges).into(['c_3', 'c_4'], 10), index: 'into' },
    'those to go on with': { ask: (get) => get(Merges).due(at(200), 10), index: 'due' },
    'the next step': (get) => get(Merges).move(merge(100), { state: 'merged', nextAt: null }),
  },
});
