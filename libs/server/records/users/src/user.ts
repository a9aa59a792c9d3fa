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
  createdAt: Date;
  lastSignInAt: Date | null;
}
