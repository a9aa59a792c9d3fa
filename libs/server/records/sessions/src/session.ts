/** Why a session ended before its time. */
export const SESSION_ENDS = ['signed_out', 'token_reused', 'ended_elsewhere'] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];

/** A refresh token that has been exchanged for its successor. */
export interface RotatedToken {
  hash: string;
  at: Date;
}

/** One sign-in with all refresh tokens that grow out of it, a family (collection `sessions`). */
export interface Session {
  _id: string;
  userId: string;
  /** The user's `sessionVersion` at sign-in; the session is over when the user's is higher and does not keep it. */
  userVersion: number;
  /** SHA-256 (base64url) of the refresh token now valid. */
  tokenHash: string;
  /** Key of the chain: a token's successor is its HMAC under this key, so parallel refreshes agree. */
  chainKey: string;
  /** How often a token was exchanged: the number of the valid one, the first being 0. Missing in sessions of before. */
  exchanges?: number;
  /** The highest number of a token whose arrival is known: it was exchanged, or an access token beside it was used. */
  usedExchange?: number;
  /** The tokens exchanged last, newest last; the oldest are dropped. */
  rotated: RotatedToken[];
  /** The address signed in from, for the binding of refreshes. */
  address: string;
  /** `Firefox on Windows`. Missing in sessions of before, as is the next. */
  device?: string;
  /** When its refresh token was last exchanged. */
  lastUsedAt?: Date;
  createdAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  endedBy: SessionEnd | null;
}
