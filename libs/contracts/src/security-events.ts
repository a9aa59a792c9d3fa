import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Role } from './permissions';

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
  'request_limited',
] as const;
export type SecurityEventKind = (typeof SECURITY_EVENT_KINDS)[number];

/** Rows of a page of security events at most. */
export const SECURITY_PAGE_MAX = 500;

/** Query of `GET /api/v1/security/events`; the newest page comes without `before`. */
export class SecurityEventsQuery {
  /** Only what came before this event. */
  @IsOptional()
  @IsString()
  @Matches(/^\w{1,40}$/, { message: 'before is the id of an event' })
  before?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(SECURITY_PAGE_MAX)
  limit?: number;

  @IsOptional()
  @IsIn(SECURITY_EVENT_KINDS)
  kind?: SecurityEventKind;

  /** Only what this person did, or what was done about them. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,60}$/, { message: 'person is an id' })
  person?: string;

  /** Only what came from here; for those who see whole addresses. */
  @IsOptional()
  @IsString()
  @MaxLength(45)
  @Matches(/^[0-9A-Fa-f.:]+$/, { message: 'address is an IP address' })
  address?: string;

  /** Not before this time. */
  @IsOptional()
  @MaxLength(40)
  @IsISO8601({ strict: true })
  from?: string;

  /** Before this time. */
  @IsOptional()
  @MaxLength(40)
  @IsISO8601({ strict: true })
  to?: string;
}

/** Something that concerns security. */
export interface SecurityEventRow {
  id: string;
  at: string;
  kind: SecurityEventKind;
  /** Whom it is about, as they are called today; null for strangers. */
  person: { id: string; name: string | null } | null;
  /** Who did it, where that is somebody else. */
  by: { id: string; name: string | null } | null;
  /** Whole, or only its network (`203.0.113.0/24`), as the role of the reader goes; null for several. */
  address: string | null;
  /** How many of the kind from there it stands for. */
  count: number;
  correlationId: string | null;
}

export interface SecurityEventPage {
  rows: SecurityEventRow[];
  /** Where the next page begins; null when this is the last. */
  next: string | null;
}

/** How often each kind happened; what did not happen in seven days is not there. */
export interface SecurityCounts {
  kinds: { kind: SecurityEventKind; day: number; week: number }[];
}

/** One way in, and whether it is open to more than it need be; `detail` in plain words. */
export interface ExposureCheck {
  id:
    | 'metrics'
    | 'docs'
    | 'stores'
    | 'owner_password'
    | 'second_factor'
    | 'ip_binding'
    | 'limits'
    | 'origins'
    | 'private_hosts'
    | 'rotation';
  isOpen: boolean;
  detail: string;
}

/** A sign-in that stands. */
export interface OpenSession {
  person: { id: string; name: string };
  role: Role;
  /** `Firefox on Windows`; null where it is not known. */
  device: string | null;
  /** Whole, or only its network, as the role of the reader goes. */
  address: string;
  since: string;
  lastUsedAt: string;
}

/** What of the installation is open, the open things first, and who is signed in, those who signed in last first. */
export interface SecurityExposure {
  checks: ExposureCheck[];
  sessions: OpenSession[];
}
