import type { PersonState, TeamPerson } from '@feelori/contracts';
import type { User } from '@feelori/records/users';

/** A person as the team page shows them; null for an invitation that was withdrawn. */
export function teamPersonOf(user: User): TeamPerson | null {
  const state = stateOf(user);
  if (state === null) return null;
  const { _id: id, email, name, role, lastSignInAt, invite } = user;
  return {
    id,
    email,
    name,
    role,
    state,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    secondFactor: user.secondFactor != null,
    inviteEndsAt: state === 'invited' ? (invite?.endsAt.toISOString() ?? null) : null,
  };
}

function stateOf({ active, passwordHash, invite }: User): PersonState | null {
  if (passwordHash !== null) return active ? 'active' : 'deactivated';
  return invite == null ? null : 'invited';
}
