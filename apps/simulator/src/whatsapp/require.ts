import { badParameter, invalid, missing } from './graph-error';

/** A JSON object of unknown content. */
export type Json = Record<string, unknown>;

/** True for JSON objects (no arrays, no null). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a path; throws the Graph refusal when it is missing or no object. */
export function requireObject(value: unknown, path: string): Json {
  if (value === undefined || value === null) throw missing(path);
  if (!isObject(value)) throw badParameter(path, 'must be a JSON object.');
  return value;
}

/** The non-empty array at a path with at most so many items. */
export function requireArray(value: unknown, path: string, max: number): unknown[] {
  if (value === undefined || value === null) throw missing(path);
  if (!Array.isArray(value)) throw badParameter(path, 'must be an array.');
  if (value.length === 0) throw invalid(path, 'must have at least 1 item.');
  if (value.length > max) throw invalid(path, `must have at most ${max} items.`);
  return value;
}

/** The text at a path: a string that is not blank and has at most so many UTF-16 units. */
export function requireText(value: unknown, path: string, max: number): string {
  if (value === undefined || value === null) throw missing(path);
  if (typeof value !== 'string') throw badParameter(path, 'must be a string.');
  if (value.trim() === '') throw missing(path);
  if (value.length > max) throw badParameter(path, `must be at most ${max} characters long.`);
  return value;
}

/** As `requireText`, for a text that may be left out. */
export function optionalText(value: unknown, path: string, max: number): void {
  if (value !== undefined) requireText(value, path, max);
}

/** Refuses a repeated value. */
export function requireUnique(values: readonly string[], path: string): void {
  if (new Set(values).size !== values.length) throw invalid(path, 'must be unique.');
}
