import { IsDefined, IsInt, Max, Min } from 'class-validator';
import type { Assignee } from './conversation';
import type { FlagName } from './flags';
import type { FlagValue } from './flag-value';

/** A version of a flag; of the first one, which all start with, nobody is the author. */
export interface FlagVersion {
  version: number;
  value: FlagValue;
  by: Assignee | null;
  /** ISO 8601; null for what it started with. */
  at: string | null;
  /** Why Feelori took it back by itself; null where a person set it. */
  why: string | null;
}

/** A flag as it is now. */
export interface FlagView extends FlagVersion {
  name: FlagName;
  purpose: string;
  /** Who is listed, as they are called. */
  listed: Assignee[];
}

/** What one arm of an experiment came to since it began. */
export interface ArmFigures {
  /** Answers. */
  turns: number;
  /** Of these: the customer has it, and no person is needed. */
  answered: number;
  handedOver: number;
  /** Of these: a check kept something back or changed it. */
  guarded: number;
  /** What models cost, in US dollars. */
  dollars: number;
}

export interface FlagArms {
  a: ArmFigures;
  b: ArmFigures;
}

/** A flag with its earlier versions, newest first, and how its experiment goes; null where none runs. */
export interface FlagHistory extends FlagView {
  earlier: FlagVersion[];
  arms: FlagArms | null;
}

/** Body of `PUT /api/v1/flags/:name`. */
export class FlagChange {
  /** A `FlagValue`. */
  @IsDefined()
  value!: object;

  /** The version the caller saw: refused as `conflict` when somebody changed it since. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}

/** Body of `POST /api/v1/flags/:name/undo`. */
export class FlagUndo {
  /** The version whose value is to hold again; 0 is what it started with. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  toVersion!: number;

  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}
