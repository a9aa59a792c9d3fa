import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { ConversationRow } from './conversation';
import { LABELS_EACH_MAX } from './labels';
import { RowRequest } from './row-requests';

export const BULK_ACTIONS = ['resolve', 'assign', 'label'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];
/** So many conversations one request acts on. */
export const BULK_MAX = 100;
const ID_MAX = 400;
const PERSON_ID_MAX = 80;
const LABEL_ID_MAX = 40;

/** One of the conversations, as its caller saw it. */
export class BulkRow extends RowRequest {
  @IsString()
  @MaxLength(ID_MAX)
  id!: string;
}

/** Body of `POST /api/v1/conversation-actions`: the same for many conversations. */
export class BulkRequest {
  @IsIn(BULK_ACTIONS)
  action!: BulkAction;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => BulkRow)
  rows!: BulkRow[];

  /** For `assign`: id of a colleague, null for nobody. */
  @ValidateIf(({ action, assignee }: BulkRequest) => action === 'assign' && assignee !== null)
  @IsString()
  @MaxLength(PERSON_ID_MAX)
  assignee?: string | null;

  /** For `label`: ids to put on and to take off. */
  @ValidateIf(({ action }: BulkRequest) => action === 'label')
  @IsArray()
  @ArrayMaxSize(LABELS_EACH_MAX)
  @IsString({ each: true })
  @MaxLength(LABEL_ID_MAX, { each: true })
  add?: string[];

  @ValidateIf(({ action }: BulkRequest) => action === 'label')
  @IsArray()
  @ArrayMaxSize(LABELS_EACH_MAX)
  @IsString({ each: true })
  @MaxLength(LABEL_ID_MAX, { each: true })
  remove?: string[];
}

/** `outdated`: something happened there since it was seen, or it would carry too many labels; `missing`: it is gone. */
export type BulkOutcome = 'done' | 'outdated' | 'missing' | 'failed';

/** What became of one of them, with how it is now where that is known. */
export interface BulkResult {
  id: string;
  outcome: BulkOutcome;
  row: ConversationRow | null;
}

export interface BulkResults {
  /** In the order asked for, each conversation once. */
  results: BulkResult[];
}
