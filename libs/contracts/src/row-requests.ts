import { IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';

/** So long ahead a conversation can be snoozed. */
export const SNOOZE_MAX_MS = 366 * 24 * 60 * 60 * 1000;
const ISO_MAX = 40;
const PERSON_ID_MAX = 80;

/** Body of a command on a conversation, such as `POST /api/v1/conversations/:id/resolve`. */
export class RowRequest {
  /** The `revision` of the row the caller saw: refused as `conflict` where something happened since. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  revision!: number;
}

/** Body of `POST /api/v1/conversations/:id/snooze`. */
export class SnoozeRequest extends RowRequest {
  /** ISO 8601, in the future; null or left out: until the customer writes. A customer who writes ends it in any case. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(ISO_MAX)
  until?: string | null;
}

/** Body of `POST /api/v1/conversations/:id/assign`. */
export class AssignRequest extends RowRequest {
  /** Id of a colleague; null for nobody: then it waits for whoever takes it. */
  @ValidateIf(({ assignee }: AssignRequest) => assignee !== null)
  @IsString()
  @MaxLength(PERSON_ID_MAX)
  assignee!: string | null;
}
