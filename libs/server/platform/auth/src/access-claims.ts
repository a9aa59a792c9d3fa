import { ROLES, type Role, type SignedInUser } from '@feelori/contracts';

/** What an access token says. It lives for minutes, and is good only as long as its session stands. */
export interface AccessClaims {
  sub: string;
  sid: string;
  role: Role;
  email: string;
  name: string;
  typ: 'access';
  /** The number of the refresh token it came with. */
  exc: number;
}

/** Who makes a request: the person, and the session they signed in with. */
export interface Caller extends SignedInUser {
  sessionId: string;
  /** The number of the refresh token that the access token came with. */
  exchange: number;
  /** Only the account is open to them, until they have set up their second factor. */
  mustSetUp?: boolean;
}

/** The claims of an access token for a session; `exchange` counts its refresh tokens. */
export function accessTokenClaims(user: SignedInUser, sessionId: string, exchange = 0): AccessClaims {
  const { id, role, email, name } = user;
  return { sub: id, sid: sessionId, role, email, name, typ: 'access', exc: exchange };
}

/** The caller a verified token names; null when it is no access token of ours (for example another `typ`). */
export function callerOf(claims: Partial<AccessClaims>): Caller | null {
  const { sub, sid, role, email, name, typ, exc = 0 } = claims;
  if (typ !== 'access' || !sub || !sid || !email || name === undefined) return null;
  if (role === undefined || !ROLES.includes(role)) return null;
  if (!Number.isSafeInteger(exc)) return null;
  return { id: sub, sessionId: sid, exchange: exc, role, email, name };
}
