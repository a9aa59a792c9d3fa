import { IsDefined, IsInt, Max, Min } from 'class-validator';
import type { Assignee } from './conversation';
import type { LiveSettingName, LiveSettingValue } from './live-settings';
import type { ChainedModel } from './model-chain';
import type { OpeningHours } from './opening-hours';
import type { OrderNews } from './order-news';

/** A version of a setting; of the first one, which the environment gave, nobody is the author. */
export interface SettingVersion {
  version: number;
  value: LiveSettingValue;
  by: Assignee | null;
  /** ISO 8601; null for the value it started with. */
  at: string | null;
}

/** A setting as it is now. */
export interface SettingView extends SettingVersion {
  name: LiveSettingName;
  purpose: string;
}

/** A setting with its earlier versions, newest first. */
export interface SettingHistory extends SettingView {
  earlier: SettingVersion[];
}

/** Body of `PUT /api/v1/settings/:name`. */
export class SettingChange {
  /** Within the limits of the setting. */
  @IsDefined()
  value!: boolean | number | string | OpeningHours | OrderNews | readonly ChainedModel[];

  /** The version the caller saw: refused as `conflict` when somebody changed it since. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}

/** Body of `POST /api/v1/settings/:name/undo`. */
export class SettingUndo {
  /** The version whose value is to hold again; 0 is the value it started with. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  toVersion!: number;

  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}
