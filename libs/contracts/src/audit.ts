import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import type { Role } from './permissions';

/** Rows of a page of the audit at most. */
export const AUDIT_PAGE_MAX = 500;

/** Query of `GET /api/v1/audit`; the newest page comes without `before`. */
export class AuditQuery {
  /** Only what came before this place in the chain. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(AUDIT_PAGE_MAX)
  limit?: number;

  /** Only what this person did. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,60}$/, { message: 'by is an id' })
  by?: string;

  /** Only changes of this kind: `team.role_changed`. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w.-]{1,60}$/, { message: 'action is a name' })
  action?: string;
}

export type AuditFieldValue = string | number | boolean | null | string[];

/** A change somebody made. */
export interface AuditRow {
  /** Its place in the chain, from 1. */
  seq: number;
  at: string;
  by: { id: string; name: string; role: Role };
  address: string;
  action: string;
  about: string;
  /** Of the person it is about, as they are called today; null for what is no person. */
  aboutName: string | null;
  before: Record<string, AuditFieldValue>;
  after: Record<string, AuditFieldValue>;
  correlationId: string | null;
  /** Over this row and the one before it. */
  hash: string;
}

export interface AuditPage {
  rows: AuditRow[];
  /** Where the next page begins; null when this is the last. */
  next: number | null;
}

/** What became of the chain when every row was held against the one before it. */
export interface AuditVerdict {
  /** Rows that are as they were written. */
  checked: number;
  /** The newest of them: note it down elsewhere, and a chain that was made anew can be told. */
  head: { seq: number; hash: string } | null;
  /** The place of the first row that is not as it was written; null when all are. */
  brokenAt: number | null;
}
