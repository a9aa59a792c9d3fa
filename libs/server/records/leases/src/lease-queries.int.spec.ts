import { explainStores } from '@feelori/testing';
import { Leases } from './leases';
import { LeasesModule } from './leases.module';

const AT = Date.parse('2026-11-23T12:00:00Z');

explainStores(LeasesModule, {
  at: new Date(AT),
  seed: { Lease: (n) => ({ _id: `task ${n}`, owner: 'a', until: new Date(AT) }) },
  asks: {
    'one that is held': (get) => get(Leases).take('task 1', 'b', new Date(AT - 1), new Date(AT + 9)),
    'one that is free': (get) => get(Leases).take('task 2', 'b', new Date(AT + 1), new Date(AT + 9)),
    'a new one': (get) => get(Leases).take('another task', 'b', new Date(AT), new Date(AT + 9)),
  },
});
