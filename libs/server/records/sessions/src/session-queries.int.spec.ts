import { explainStores } from '@feelori/testing';
import type { Session } from './session';
import { Sessions } from './sessions';
import { SessionsModule } from './sessions.module';

const AT = new Date('2026-11-23T12:00:00Z');

function session(n: number): Session {
  return {
    _id: `s${n}`,
    userId: `u${n % 20}`,
    userVersion: 1,
    tokenHash: `hash ${n}`,
    chainKey: 'key',
    rotated: [],
    address: '192.0.2.1',
    createdAt: AT,
    expiresAt: AT,
    endedAt: n % 10 === 0 ? null : AT,
    endedBy: n % 10 === 0 ? null : 'signed_out',
  };
}

explainStores(SessionsModule, {
  at: AT,
  seed: { Session: session },
  asks: {
    'a new one': (get) => get(Sessions).add(session(9_001)),
    'by id': (get) => get(Sessions).byId('s10'),
    'by ids': (get) => get(Sessions).byIds(['s10', 's20', 's30']),
    'those of a person': {
      ask: (get) => get(Sessions).openOf('u1', new Date(0), 50),
      index: 'userId_1_endedAt_1',
    },
    "everybody's": {
      ask: (get) => get(Sessions).open(new Date(0), 50),
      index: 'endedAt_1_expiresAt_1',
      keys: 51,
    },
    'a token is used': (get) => get(Sessions).noteUsed('s30', 0),
    'a token is exchanged': (get) => get(Sessions).rotate('s10', 'hash 10', 'next', AT),
    'one of a person ends': (get) => get(Sessions).endOwn('u10', 's30', AT),
    'one ends': (get) => get(Sessions).end('s20', 'signed_out', AT),
  },
});
