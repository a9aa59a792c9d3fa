import { ROLES, type Role, type SignedInUser } from '@feelori/contracts';

/** What an access token says. It lives for minutes; whoever must go at once loses the session, and with it the next token. */
export interface AccessClaims {
  sub: string;
  sid: string;
  role: Role;
  email: string;
  name: string;
  typ: 'access';
}

/** Who makes a request: the person, and the session they signed in with. */
export interface Caller extends SignedInUser {
  sessionId: string;
}

/** The claims of an access token for a session. */
export function accessTokenClaims(user: SignedInUser, sessionId: string): AccessClaims {
  return { sub: user.id, sid: sessionId, role: user.role, email: user.email, name: user.name, typ: 'access' };
}

/** The caller a verified token names; null when it is no access token of ours (for example another `typ`). */
export function callerOf(claims: Partial<AccessClaims>): Caller | null {
  const { sub, sid, role, email, name, typ } = claims;
  if (typ !== 'access' || !sub || !sid || !email || name === undefined) return null;
  if (role === undefined || !ROLES.includes(role)) return null;
  return { id: sub, sessionId: sid, role, email, name };
}
