export const SECURITY_EVENT_KINDS = [
  'signed_in',
  'sign_in_failed',
  'sign_in_locked_out',
  'signed_out',
  'session_ended',
  'sessions_ended',
  'password_changed',
  'second_factor_failed',
  'second_factor_on',
  'second_factor_off',
  'second_factor_reset',
  'recovery_code_used',
  'recovery_codes_renewed',
  'password_reset_offered',
  'password_reset',
  'person_invited',
  'invite_withdrawn',
  'invite_accepted',
  'role_changed',
  'person_deactivated',
  'person_reactivated',
  'refresh_token_reused',
  'refresh_address_refused',
  'webhook_signature_refused',
] as const;
export type SecurityEventKind = (typeof SECURITY_EVENT_KINDS)[number];

/** Something the people who look after security want to know (collection `security_events`). Never a secret. */
export interface SecurityEvent {
  /** Sorts by time. */
  _id: string;
  at: Date;
  kind: SecurityEventKind;
  /** Known people only: what a stranger typed as an address is not kept. */
  userId: string | null;
  /** Who did it, where that is somebody else. */
  byId: string | null;
  sessionId: string | null;
  address: string | null;
  correlationId: string | null;
  /** How many of the kind from there it stands for. */
  count: number;
  /** From then on it is forgotten. */
  expiresAt: Date;
}
