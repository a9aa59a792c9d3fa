import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PLAIN_NAME } from './plain-name';

/** So many macros a shop has, and steps one has. */
export const MACROS_MAX = 50;
export const MACRO_STEPS_MAX = 6;
export const MACRO_NAME_MAX = 60;
const VALUE_MAX = 40;
/** Keys that run a macro in the inbox. */
export const MACRO_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type MacroKey = (typeof MACRO_KEYS)[number];
/** A letter, a digit or a sign somewhere; neither control characters nor half an emoji. */
const VISIBLE = /[\p{L}\p{N}\p{S}\p{P}]/u;

/**
 * What a step does with the open conversation, and what its value says: sends the saved reply of this id · puts on or takes
 * off the label of this id · gives it to `me` or to `nobody` · snoozes it for so many hours · resolves it · gives it back to
 * the assistant.
 */
export const MACRO_ACTS = ['reply', 'label', 'unlabel', 'assign', 'snooze', 'resolve', 'hand_back'] as const;
export type MacroAct = (typeof MACRO_ACTS)[number];

export interface MacroStep {
  act: MacroAct;
  /** Empty where the act needs none. */
  value: string;
}

/** A few things one does with a conversation, under one name and perhaps one key. */
export interface Macro {
  id: string;
  name: string;
  key: MacroKey | null;
  steps: MacroStep[];
  /** Grows with every change. */
  version: number;
}

export interface MacroList {
  /** By name. */
  items: Macro[];
}

const VALUES: Record<MacroAct, RegExp> = {
  reply: /^\S{1,40}$/,
  label: /^\S{1,40}$/,
  unlabel: /^\S{1,40}$/,
  assign: /^(me|nobody)$/,
  snooze: /^[1-9]\d{0,2}$/,
  resolve: /^$/,
  hand_back: /^$/,
};

/** Whether the value is one that this act can have. Pure. */
export function isMacroStep({ act, value }: MacroStep): boolean {
  return value.length <= VALUE_MAX && VALUES[act].test(value);
}

/** The first step that another one before it does already; null for none. Pure. */
export function repeatedStep(steps: readonly MacroStep[]): number | null {
  const isBefore = ({ act, value }: MacroStep, at: number): boolean =>
    steps.slice(0, at).some((one) => one.act === act && one.value === value);
  const at = steps.findIndex(isBefore);
  return at < 0 ? null : at;
}

/** One step of a macro as it is sent. */
export class MacroStepRequest {
  @IsIn(MACRO_ACTS)
  act!: MacroAct;

  @IsString()
  @MaxLength(VALUE_MAX)
  value!: string;
}

/** Body of `POST /api/v1/macros`. */
export class MacroRequest {
  @IsString()
  @MaxLength(MACRO_NAME_MAX)
  @Matches(VISIBLE, { message: 'name holds nothing to read' })
  @Matches(PLAIN_NAME, { message: 'name holds what nobody can read' })
  name!: string;

  /** Null for none. */
  @ValidateIf(({ key }: MacroRequest) => key !== null)
  @IsIn(MACRO_KEYS)
  key!: MacroKey | null;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MACRO_STEPS_MAX)
  @ValidateNested({ each: true })
  @Type(() => MacroStepRequest)
  steps!: MacroStepRequest[];
}

/** Body of `PUT /api/v1/macros/:id`. */
export class MacroChange extends MacroRequest {
  /** The version the caller saw: refused as `conflict` when somebody changed it since. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}
