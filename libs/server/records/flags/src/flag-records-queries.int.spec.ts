import { Global, Module } from '@nestjs/common';
import { FLAG_NAMES, FLAG_START } from '@feelori/contracts';
import type { AuditEntry } from '@feelori/platform/audit';
import { LiveFlags } from '@feelori/platform/live-settings';
import { explainStores } from '@feelori/testing';
import type { FlagRecord } from './flag-record';
import { FlagRecords } from './flag-records';
import { FlagRecordsModule } from './flag-records.module';

const AT = new Date('2026-11-23T12:00:00Z');
const NEXT = { value: { ...FLAG_START, customers: ['c_1'] }, by: 'u2', at: AT, why: null };
const BEFORE: FlagRecord = {
  _id: 'closest_products',
  version: 1,
  value: FLAG_START,
  by: 'u1',
  at: AT,
  why: null,
  earlier: [],
  listed: [],
};

@Global()
@Module({
  providers: [{ provide: LiveFlags, useValue: { useSource: () => undefined } }],
  exports: [LiveFlags],
})
class NobodyFollows {}

/** One for each flag, and one more to see that it was the last. */
const KEYS = FLAG_NAMES.length + 1;
const AUDIT = { _id: 'a' } as AuditEntry;

explainStores(FlagRecordsModule, {
  at: AT,
  seed: {
    FlagRecord: (n) => ({ ...BEFORE, _id: FLAG_NAMES[n + 1] ?? `of another version ${n}` }),
  },
  beside: [NobodyFollows],
  asks: {
    'what was changed': { ask: (get) => get(FlagRecords).changed(), keys: KEYS },
    all: { ask: (get) => get(FlagRecords).all(), keys: KEYS },
    one: (get) => get(FlagRecords).byName('order_news'),
    'a change': (get) => get(FlagRecords).change('closest_products', BEFORE, NEXT, AUDIT),
    'a first change': (get) => get(FlagRecords).change('answers_by_models', null, NEXT, AUDIT),
  },
});
