import { explainStores } from '@feelori/testing';
import type { StoredLabel } from './label';
import { Labels } from './labels';
import { LabelsModule } from './labels.module';

const AT = new Date('2026-11-23T12:00:00Z');

function label(n: number): StoredLabel {
  return { _id: `l${n}`, name: `Label ${n}`, key: `label ${n}`, colour: 'blue', createdAt: AT };
}

explainStores(LabelsModule, {
  at: AT,
  seed: { Label: label },
  asks: {
    'all of them': { ask: (get) => get(Labels).all(100), index: 'key', keys: 101 },
    'which are there': (get) => get(Labels).existing(['l1', 'l2', 'x']),
    'a new one': (get) => get(Labels).add('new', { name: 'New', colour: 'red' }, AT),
    'another name': (get) => get(Labels).change('l5', { name: 'Five', colour: 'red' }),
    'one less': (get) => get(Labels).remove('l6'),
  },
});
