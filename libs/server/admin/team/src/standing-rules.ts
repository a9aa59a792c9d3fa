import { type ErrorCode, type Role, rolesBelow } from '@feelori/contracts';
import type { User } from '@feelori/records/users';

/** What somebody wants another person to be. */
export type StandingWish = { kind: 'role'; role: Role } | { kind: 'deactivate' } | { kind: 'reactivate' };

export type StandingVerdict =
  | { kind: 'change'; role: Role; active: boolean }
  /** It is so already. */
  | { kind: 'same' }
  | { kind: 'refused'; code: ErrorCode; detail?: string };

const FORBIDDEN = { kind: 'refused', code: 'forbidden' } as const;

/**
 * Decides by how people stand just now, not by what their tokens say: whoever was an owner a moment ago is none.
 * `owners` counts those who may sign in. Pure.
 */
export function judgeStanding(
  actor: User | undefined,
  target: User | undefined,
  wish: StandingWish,
  owners: number,
): StandingVerdict {
  if (!actor?.active) return FORBIDDEN;
  if (target === undefined || target.passwordHash === null) return { kind: 'refused', code: 'not_found' };
  if (target._id === actor._id) {
    return { ...FORBIDDEN, detail: 'Nobody changes their own role; ask another owner.' };
  }
  const mine = rolesBelow(actor.role);
  const role = wish.kind === 'role' ? wish.role : target.role;
  const active = wish.kind === 'role' ? target.active : wish.kind === 'reactivate';
  if (!mine.includes(target.role) || !mine.includes(role)) return FORBIDDEN;
  if (role === target.role && active === target.active) return { kind: 'same' };
  const staysOwner = role === 'owner' && active;
  if (target.role === 'owner' && target.active && !staysOwner && owners <= 1) {
    return { kind: 'refused', code: 'last_owner' };
  }
  return { kind: 'change', role, active };
}
