import type { AuditEntry } from '@feelori/platform/audit';
import { UsersModule } from '@feelori/records/users';
import { explainStores } from '@feelori/testing';
import { AuditChain } from './audit-chain';
import { AuditModule } from './audit.module';
import { PendingAudits } from './pending-audits';

const AT = new Date('2026-11-23T12:00:00Z');

const entry = (id: string): AuditEntry => ({
  _id: id,
  at: AT,
  byId: 'u1',
  byName: 'Ann',
  byRole: 'owner',
  address: '192.0.2.1',
  action: 'team.invited',
  about: 'user u2',
  before: {},
  after: {},
  correlationId: null,
});

explainStores(AuditModule, {
  at: AT,
  beside: [UsersModule],
  seed: {
    AuditRecord: (n) => {
      const { _id, ...rest } = entry(`e${n}`);
      const kinds = { byId: `u${n % 10}`, action: `team.kind${n % 5}` };
      return { ...rest, ...kinds, _id: n + 1, entryId: _id, prev: 'p', hash: 'h' };
    },
    User: (n) => ({
      _id: `u${n}`,
      email: `u${n}@x.test`,
      ...(n < 3 ? { pendingAudit: [entry(`p${n}`)] } : {}),
    }),
  },
  asks: {
    'a new one': (get) => get(AuditChain).append([entry('new')]),
    'one that is there': { ask: (get) => get(AuditChain).append([entry('e7')]), index: 'entryId_1' },
    'the newest': (get) => get(AuditChain).page({}, 10),
    'further back': (get) => get(AuditChain).page({ before: 900 }, 10),
    'of a person': { ask: (get) => get(AuditChain).page({ byId: 'u1' }, 10), index: 'byId_1__id_-1' },
    'of a kind': {
      ask: (get) => get(AuditChain).page({ action: 'team.kind1' }, 10),
      index: 'action_1__id_-1',
    },
    'from the beginning': { ask: (get) => get(AuditChain).verify(), index: '_id_', keys: 500 },
    'those that wait': { ask: (get) => get(PendingAudits).some(), index: 'pendingAudit' },
    'one that waits no longer': (get) =>
      get(PendingAudits).clear({ model: 'User', id: 'u1', entries: [entry('p1')] }),
  },
});
