import type { AuditEntry } from '@feelori/platform/audit';
import { Global, Module } from '@nestjs/common';
import { LIVE_SETTING_NAMES } from '@feelori/contracts';
import { LiveSettings } from '@feelori/platform/live-settings';
import { explainStores } from '@feelori/testing';
import { SettingRecords } from './setting-records';
import { SettingRecordsModule } from './setting-records.module';

const AT = new Date('2026-11-23T12:00:00Z');
const BEFORE = { _id: 'assistant.paused', version: 1, value: true, by: 'u1', at: AT, earlier: [] } as const;
const NEXT = { value: false, by: 'u2', at: AT };

@Global()
@Module({
  providers: [{ provide: LiveSettings, useValue: { useSource: () => undefined } }],
  exports: [LiveSettings],
})
class NobodyFollows {}

/** One for each setting, and one more to see that it was the last. */
const KEYS = LIVE_SETTING_NAMES.length + 1;
const AUDIT = { _id: 'a' } as AuditEntry;

explainStores(SettingRecordsModule, {
  at: AT,
  seed: {
    SettingRecord: (n) => ({
      ...BEFORE,
      _id: LIVE_SETTING_NAMES[n] ?? `of another version ${n}`,
      earlier: [],
    }),
  },
  beside: [NobodyFollows],
  asks: {
    'what was changed': { ask: (get) => get(SettingRecords).changed(), keys: KEYS },
    all: { ask: (get) => get(SettingRecords).all(), keys: KEYS },
    one: (get) => get(SettingRecords).byName('assistant.mode'),
    'a change': (get) =>
      get(SettingRecords).change('assistant.paused', { ...BEFORE, earlier: [] }, NEXT, AUDIT),
    'a first change': (get) => get(SettingRecords).change('assistant.mode', null, NEXT, AUDIT),
  },
});
