import { auditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import type { PrivacyRequest } from './privacy-request';
import { PrivacyRequests } from './privacy-requests';
import { PrivacyRequestsModule } from './privacy-requests.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);
const entry = auditEntry({ id: 'u1', name: 'Maya', role: 'owner', address: '' }, at(0), {
  ...{ action: 'privacy.answered', about: 'privacy request x', before: {}, after: {} },
});

function request(n: number): PrivacyRequest {
  return {
    ...{ _id: `w${n}`, topic: 'customers/data_request', askedAt: at(n) },
    ...{ customerIds: [`c${n}`], doneAt: null, doneBy: null },
  };
}

explainStores(PrivacyRequestsModule, {
  at: at(0),
  seed: { PrivacyRequest: request },
  asks: {
    'a new one': (get) => get(PrivacyRequests).note({ ...request(1), _id: 'new' }, entry),
    'by id': (get) => get(PrivacyRequests).byId('w3'),
    'the newest': { ask: (get) => get(PrivacyRequests).newest(10), index: 'newest' },
    'one is answered': (get) => get(PrivacyRequests).answer('w4', 'u1', at(1), entry),
  },
});
