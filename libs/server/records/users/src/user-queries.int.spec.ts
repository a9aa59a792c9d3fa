import { explainStores } from '@feelori/testing';
import type { AuditEntry } from '@feelori/platform/audit';
import type { User } from './user';
import { Availabilities } from './availabilities';
import { Credentials } from './credentials';
import { Invites } from './invites';
import { SecondFactors } from './second-factors';
import { TeamRegister } from './team-register';
import { Colleagues } from './colleagues';
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

const AUDIT = { _id: 'a', at: AT } as AuditEntry;
const LINK = { tokenHash: 'hash', by: 'u0', endsAt: AT };
const FACTOR = { secret: 's', since: AT, lastStep: 1, recovery: ['r'] };
/** A change of u3 that somebody began and did not end. */
const CHANGE = { userId: 'u3', role: 'viewer', active: true, audit: AUDIT } as const;

explainStores(UsersModule, {
  at: AT,
  seed: {
    User: user,
    TeamRegister: (n) => ({ _id: n === 0 ? 'team' : `t${n}`, version: 1, change: n === 0 ? CHANGE : null }),
  },
  asks: {
    'by e-mail': { ask: (get) => get(Users).byEmail('U7@shop.invalid'), index: 'email_1' },
    'by id': (get) => get(Users).byId('u7'),
    'some by id': (get) => get(Users).byIds(['u1', 'u2', 'u2']),
    'names of some': (get) => get(Users).namesOf(['u1', 'u2', 'u3']),
    'all of them': { ask: (get) => get(Users).all(500), index: 'email_1', keys: 500 },
    'whether there is an owner': { ask: (get) => get(Users).anyWithRole('owner'), index: 'role', keys: 1 },
    'how many owners there are': { ask: (get) => get(Users).countActive('owner'), index: 'role' },
    'who may have conversations': {
      ask: (get) => get(Colleagues).who('conversations:reply', 50),
      index: 'role',
      keys: 60,
    },
    'whether one may': (get) => get(Colleagues).isOne('u7', 'conversations:reply'),
    'a new one': (get) => get(Users).add(user(9_001)),
    'a sign-in': (get) => get(Users).signedIn('u8', AT),
    'another hash': (get) => get(Users).rehash('u8', 'hash', 'another hash'),
    'an invitation again': {
      ask: (get) =>
        get(Invites).renew('u7@shop.invalid', { role: 'agent', invite: LINK, over: ['agent'] }, AUDIT),
      index: 'email_1',
    },
    'an invitation accepted': (get) =>
      get(Invites).accept(user(7), 'hash', { name: 'A', passwordHash: 'h', at: AT }, AUDIT),
    'an invitation withdrawn': (get) => get(Invites).withdraw('u7', ['agent'], AUDIT),
    'another password': (get) => get(Credentials).change(user(7), 'h', 's1', AUDIT),
    'a sign-out everywhere': (get) => get(Credentials).endSessions(user(6), null, AUDIT),
    'a reset link': (get) => get(Credentials).offerReset('u6', LINK, AUDIT),
    'a reset': (get) => get(Credentials).reset(user(6), 'hash', { passwordHash: 'h', at: AT }, AUDIT),
    'a second factor begun': (get) => get(SecondFactors).begin('u5', { secret: 's', endsAt: AT }),
    'a second factor confirmed': (get) => get(SecondFactors).confirm(user(5), FACTOR, 's1', AUDIT),
    'a code': (get) => get(SecondFactors).spendStep({ ...user(5), secondFactor: FACTOR }, 2, 's'),
    'a recovery code': (get) => get(SecondFactors).spendRecoveryCode(user(5), 'r'),
    'other recovery codes': (get) => get(SecondFactors).renewRecoveryCodes(user(5), ['r'], AUDIT),
    'a second factor removed': (get) => get(SecondFactors).remove(user(5), null, AUDIT),
    'somebody available': (get) => get(Availabilities).set('u4', AT),
    'who is available': {
      ask: (get) => get(Availabilities).now('conversations:reply', AT, 50),
      index: 'role',
      keys: 20_000,
    },
    'the turn of somebody': (get) => get(Availabilities).takeTurn({ id: 'u4', givenSeq: null }, 7),
    'a turn that was none': (get) => get(Availabilities).giveTurnBack({ id: 'u4', givenSeq: null }, 7),
    'who is gone': { ask: (get) => get(Availabilities).gone(['u1', 'u2', 'u3']) },
    'a change of role that waits': (get) => get(TeamRegister).settle(),
    'a change of role': (get) => get(TeamRegister).change(1, { ...CHANGE, userId: 'u4' }),
  },
});
