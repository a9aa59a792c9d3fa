import { explainStores } from '@feelori/testing';
import type { User } from './user';
import { Users } from './users';
import { UsersModule } from './users.module';

const AT = new Date('2026-11-23T12:00:00Z');

function user(n: number): User {
  return {
    _id: `u${n}`,
    email: `u${n}@shop.invalid`,
    name: `User ${n}`,
    role: n === 0 ? 'owner' : 'agent',
    passwordHash: 'hash',
    sessionVersion: 1,
    active: true,
    createdAt: AT,
    lastSignInAt: null,
  };
}

explainStores(UsersModule, {
  at: AT,
  seed: { User: user },
  asks: {
    'by e-mail': { ask: (get) => get(Users).byEmail('U7@shop.invalid'), index: 'email_1' },
    'by id': (get) => get(Users).byId('u7'),
    'some by id': (get) => get(Users).byIds(['u1', 'u2', 'u2']),
    'names of some': (get) => get(Users).namesOf(['u1', 'u2', 'u3']),
    'whether there is an owner': { ask: (get) => get(Users).anyWithRole('owner'), index: 'role', keys: 1 },
    'a new one': (get) => get(Users).add(user(9_001)),
    'a sign-in': (get) => get(Users).signedIn('u8', AT, 'another hash'),
  },
});
