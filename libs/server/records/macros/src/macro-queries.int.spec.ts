import type { AuditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import type { StoredMacro } from './macro';
import { Macros } from './macros';
import { MacrosModule } from './macros.module';

const AT = new Date('2026-11-28T12:00:00Z');
const AUDIT = { _id: 'a' } as AuditEntry;
const REQUEST = { name: 'New', key: null, steps: [{ act: 'resolve' as const, value: '' }] };

function macro(n: number): StoredMacro {
  return {
    _id: `m${n}`,
    name: `Macro ${n}`,
    steps: REQUEST.steps,
    version: 1,
    createdAt: AT,
    removed: false,
  };
}

explainStores(MacrosModule, {
  at: AT,
  seed: { Macro: macro },
  asks: {
    'all of them': { ask: (get) => get(Macros).all(50), index: 'by_name', keys: 51 },
    one: (get) => get(Macros).byId('m1'),
    'a new one': (get) => get(Macros).add('new', REQUEST, AT, AUDIT),
    'another name': (get) => get(Macros).change(macro(5), REQUEST, AUDIT),
    'one less': (get) => get(Macros).remove('m6', AUDIT),
  },
});
