import type { Role } from '@feelori/contracts';
import type { Audited } from '@feelori/platform/audit';

/** What lets a person choose a password once. */
export interface OneUseLink {
  /** SHA-256 (base64url) of the secret; the secret itself is in the link only. */
  tokenHash: string;
  /** Who gave it. */
  by: string;
  endsAt: Date;
}

/** What somebody proves with, beside the password, that it is them (RFC 6238). */
export interface SecondFactor {
  /** Encrypted: who reads the database cannot make codes. */
  secret: string;
  since: Date;
  /** The time step of the last code that was taken; none of it or before is taken again. */
  lastStep: number;
  /** Hashes of the recovery codes that were not used yet. */
  recovery: string[];
}

/** A second factor of which no code has been seen yet. */
export interface FactorSetUp {
  secret: string;
  endsAt: Date;
}

/** A person of the shop (collection `users`). */
export interface User extends Audited {
  _id: string;
  /** Lower case; one person an address. */
  email: string;
  name: string;
  role: Role;
  /** argon2id, in its own encoding with parameters and salt; null until an invitation is accepted. */
  passwordHash: string | null;
  /** Raised by everything that must end all sessions: another password, deactivation, a sign-out everywhere. */
  sessionVersion: number;
  /** The session that asked for the version of this number goes on in it. */
  kept?: { sessionId: string; version: number } | null;
  active: boolean;
  /** The number of the last change of role or activity (`TeamRegister`) that is in here. */
  standingVersion?: number;
  invite?: OneUseLink | null;
  /** A new password may be chosen with it. */
  reset?: OneUseLink | null;
  secondFactor?: SecondFactor | null;
  factorSetUp?: FactorSetUp | null;
  /** They get new hand-overs until then. */
  availableUntil?: Date | null;
  /** Grows with each hand-over that anybody gets: whose is lowest is the next. */
  givenSeq?: number;
  createdAt: Date;
  lastSignInAt: Date | null;
}
