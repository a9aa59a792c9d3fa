import type { MessageTemplate } from '@feelori/contracts';
import { explainStores } from '@feelori/testing';
import type { SyncState } from './template-syncs';
import { TemplateSyncs } from './template-syncs';
import { Templates } from './templates';
import { TemplatesModule } from './templates.module';

const AT = new Date('2026-11-28T12:00:00Z');
const SEEDED = 300;

function template(n: number): Omit<MessageTemplate, 'id'> & { _id: string } {
  return {
    _id: `${n}`,
    name: `name_${n}`,
    language: 'en',
    category: 'utility',
    status: 'approved',
    quality: 'green',
    rejection: null,
    header: null,
    headerFile: null,
    body: 'Hi {{1}}',
    footer: null,
    buttons: [],
    named: false,
    places: [],
    obstacle: null,
  };
}
const state = (n: number): SyncState => ({ _id: `a${n}`, dueAt: AT, syncedAt: null, news: [] });
const all = Array.from({ length: SEEDED - 1 }, (_, n) => template(n)).map(({ _id: id, ...rest }) => ({
  id,
  ...rest,
}));

explainStores(TemplatesModule, {
  at: AT,
  seed: { Template: template, TemplateSync: state },
  count: SEEDED,
  asks: {
    some: { ask: (get) => get(Templates).all(20), index: 'name', keys: 21 },
    named: { ask: (get) => get(Templates).named('name_7'), index: 'name' },
    one: (get) => get(Templates).byId('7'),
    'all anew': { ask: (get) => get(Templates).replaceAll(all), keys: SEEDED + 1 },
    'when they are due': (get) => get(TemplateSyncs).of('a1'),
    news: (get) => get(TemplateSyncs).ask('a2', 'hash', AT),
    'known news': async (get) => {
      await get(TemplateSyncs).ask('a3', 'hash', AT);
      await get(TemplateSyncs).ask('a3', 'hash', AT);
    },
    'the next time': (get) => get(TemplateSyncs).plan('a4', state(4), { dueAt: AT, syncedAt: AT }),
    'the first time': (get) => get(TemplateSyncs).plan('new', null, { dueAt: AT, syncedAt: AT }),
  },
});
