import type { Role } from '@feelori/contracts';

/** A person of the shop (collection `users`). */
export interface User {
  _id: string;
  /** Lower case; one person an address. */
  email: string;
  name: string;
  role: Role;
  /** argon2id, in its own encoding with parameters and salt. */
  passwordHash: string;
  /** Raised by everything that must end all sessions: another password, another role, deactivation. */
  sessionVersion: number;
  active: boolean;
  createdAt: Date;
  lastSignInAt: Date | null;
}
