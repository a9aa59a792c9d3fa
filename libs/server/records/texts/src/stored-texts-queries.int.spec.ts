import type { AuditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import { StoredTexts } from './stored-texts';
import { TextRecordsModule } from './text-records.module';

const AT = new Date('2026-11-23T12:00:00Z');
const text = (n: number) => ({
  _id: `answers-text${n}:en`,
  version: 1,
  value: 'Hello!',
  by: 'u1',
  at: new Date(AT.getTime() + n),
  earlier: [],
});
const NEXT = { value: null, by: 'u2', at: AT };
const AUDIT = { _id: 'a' } as AuditEntry;

explainStores(TextRecordsModule, {
  at: AT,
  seed: { StoredText: text },
  asks: {
    'what was changed': (get) => get(StoredTexts).changedSince(text(1_995).at),
    several: (get) => get(StoredTexts).byIds(['answers-text1:en', 'answers-text2:en']),
    one: (get) => get(StoredTexts).byId('answers-text3:en'),
    'a change': (get) => get(StoredTexts).change('answers-text4:en', text(4), NEXT, AUDIT),
    'a first change': (get) => get(StoredTexts).change('answers-greeting:en', null, NEXT, AUDIT),
  },
});
