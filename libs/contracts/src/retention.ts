import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { DescribedRule } from './setting-rule';

const TEN_YEARS = 3_650;
const forever = {
  type: 'integer',
  min: 0,
  max: TEN_YEARS,
  default: 0,
  permission: 'retention:change',
} as const;

/** How long is kept what was written in conversations, in days. 0: for ever, as long as nobody says otherwise. */
export const RETENTION_SETTINGS = {
  'retention.messages_days': {
    ...forever,
    leastAboveZero: 30,
    purpose:
      'for how many days messages of customers, what was said to them, their files and internal notes are kept (0: for ever)',
  },
  'retention.turns_days': {
    ...forever,
    leastAboveZero: 7,
    purpose:
      'for how many days it is kept how the assistant came to its answers, with what models were sent (0: as long as the messages)',
  },
} as const satisfies Record<string, DescribedRule>;

export type RetentionSetting = keyof typeof RETENTION_SETTINGS;
const NAMES = Object.keys(RETENTION_SETTINGS) as RetentionSetting[];

/** Of more than this nobody is told how many. */
export const OLD_COUNTED_MAX = 100_000;

/** Query of `GET /api/v1/retention/old`. */
export class OldQuery {
  @IsIn(NAMES)
  name!: RetentionSetting;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(TEN_YEARS)
  days!: number;
}

/** How much is older than that, `OLD_COUNTED_MAX` of each at most: messages with what was said and notes, and records of answers. */
export interface OldCounts {
  messages: number;
  turns: number;
}
