import { ROLES, type Role, rolesBelow } from '@feelori/contracts';
import type { User } from '@feelori/records/users';
import { judgeStanding, type StandingWish } from './standing-rules';

const person = (id: string, role: Role, more: Partial<User> = {}): User => ({
  _id: id,
  email: `${id}@shop.test`,
  name: id,
  role,
  passwordHash: 'hash',
  sessionVersion: 1,
  active: true,
  createdAt: new Date(0),
  lastSignInAt: null,
  ...more,
});
const toRole = (role: Role): StandingWish => ({ kind: 'role', role });

describe('who may change how somebody stands', () => {
  it.each(
    ROLES.flatMap((mine) => ROLES.flatMap((theirs) => ROLES.map((next) => [mine, theirs, next] as const))),
  )('a %s makes a %s a %s only below what they are', (mine, theirs, next) => {
    const verdict = judgeStanding(person('a', mine), person('b', theirs), toRole(next), 2);
    const below = rolesBelow(mine);
    const may = below.includes(theirs) && below.includes(next);
    expect(verdict.kind).toBe(may ? (theirs === next ? 'same' : 'change') : 'refused');
  });

  it('nobody changes themselves, not even an owner among many', () => {
    const me = person('a', 'owner');
    for (const wish of [toRole('viewer'), toRole('owner'), { kind: 'deactivate' } as const]) {
      expect(judgeStanding(me, me, wish, 5)).toMatchObject({ kind: 'refused', code: 'forbidden' });
    }
  });

  it('the last owner stays, whatever is wanted of them', () => {
    const last = person('b', 'owner');
    for (const wish of [toRole('admin'), { kind: 'deactivate' } as const]) {
      expect(judgeStanding(person('a', 'owner'), last, wish, 1)).toEqual({
        kind: 'refused',
        code: 'last_owner',
      });
    }
    expect(judgeStanding(person('a', 'owner'), { ...last, active: false }, toRole('admin'), 1).kind).toBe(
      'change',
    );
  });

  it('whoever may not sign in, or was never there, changes nobody', () => {
    for (const actor of [undefined, person('a', 'owner', { active: false })]) {
      expect(judgeStanding(actor, person('b', 'agent'), toRole('viewer'), 2).kind).toBe('refused');
    }
  });

  it('who has not accepted yet has no standing to change', () => {
    const invited = person('b', 'agent', { passwordHash: null, active: false });
    for (const target of [undefined, invited]) {
      const verdict = judgeStanding(person('a', 'owner'), target, { kind: 'reactivate' }, 2);
      expect(verdict).toMatchObject({ kind: 'refused', code: 'not_found' });
    }
  });
});
