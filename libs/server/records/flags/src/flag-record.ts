import type { FlagName, FlagValue } from '@feelori/contracts';

/** One version of a flag. `value` null: back to what it started with. */
export interface StoredFlagVersion {
  version: number;
  value: FlagValue | null;
  /** User id, or `feelori` where it was taken back by itself. */
  by: string;
  at: Date;
  /** Why it was taken back by itself; null where a person set it. */
  why: string | null;
}

/** A flag that a person has changed (collection `flags`), with its last earlier versions, oldest first. */
export interface FlagRecord extends StoredFlagVersion {
  _id: FlagName;
  earlier: StoredFlagVersion[];
  /** Own ids of all customers that any of these versions lists, so that they are found when they are erased. */
  listed: string[];
}
