import { isNativeError } from 'node:util/types';
import { harmlessMessage } from './harmless-message';
import { classInStack, stackFrames } from './stack-frames';

/** At most this deep are causes followed; a cause may point back at itself. */
const MOST_CAUSES = 3;
/** Of an error that stands for several, this many are told. */
const MOST_PARTS = 3;

/** What of an error may be logged. */
interface SafeErrorValues {
  readonly type: string;
  readonly message?: string;
  readonly code?: string | number;
  /** The HTTP status the other side answered with. */
  readonly status?: number;
  readonly stack?: string;
  readonly cause?: SafeError;
  readonly errors?: readonly SafeError[];
}

/**
 * An error as a line shows it: its class, code, status, frames and causes. Its words only where their kind makes
 * sure that they hold no data; its other fields (a driver's command, a request's body or headers) never.
 */
export class SafeError {
  readonly type: string;
  readonly message?: string;
  readonly code?: string | number;
  readonly stack?: string;

  constructor(values: SafeErrorValues) {
    this.type = values.type;
    Object.assign(this, values);
  }

  /** The words of a line that says nothing but this error. */
  headline(): string {
    const code = this.code === undefined ? '' : ` ${this.code}`;
    return `${this.type}${code}${this.message === undefined ? '' : `: ${this.message}`}`;
  }
}

/** Whether a value is an error, also one of another realm or one that only looks like it (HTTP clients make such). */
export function isErrorLike(value: unknown): value is Error {
  if (typeof value !== 'object' || value === null) return false;
  if (isNativeError(value) || value instanceof Error || value instanceof SafeError) return true;
  return read(value, 'message', isText) !== undefined && read(value, 'stack', isText) !== undefined;
}

/** The error reduced to what may be logged; whatever else was thrown is told by its type. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (error instanceof SafeError) return error;
  if (!isErrorLike(error)) return new SafeError({ type: typeof error });
  const message = read(error, 'message', isText) ?? '';
  const stack = read(error, 'stack', isText) ?? '';
  const type = classOf(error, stack);
  const words = harmlessMessage({ name: type, message, field: (key) => read(error, key, isAnything) });
  const frames = stackFrames(stack, message);
  return new SafeError({
    type,
    ...(words === null ? {} : { message: words }),
    ...given('code', read(error, 'code', isCode)),
    ...given('status', statusOf(error)),
    ...(frames === undefined ? {} : { stack: frames }),
    ...(depth < MOST_CAUSES ? behind(error, depth + 1) : {}),
  });
}

/** What the error came from: its cause, and the errors it stands for. */
function behind(error: Error, depth: number): Pick<SafeErrorValues, 'cause' | 'errors'> {
  const cause = read(error, 'cause', isErrorLike);
  const parts = (read(error, 'errors', Array.isArray) ?? []).filter(isErrorLike).slice(0, MOST_PARTS);
  return {
    ...(cause === undefined ? {} : { cause: safeError(cause, depth) }),
    ...(parts.length === 0 ? {} : { errors: parts.map((part) => safeError(part, depth)) }),
  };
}

/** Its name, else its class, else what its stack begins with (a stack may have come without its error). */
function classOf(error: Error, stack: string): string {
  const maker = read(error, 'constructor', (value) => typeof value === 'function');
  const names = [read(error, 'name', isText), maker?.name, classInStack(stack)];
  return names.find((name) => isName(name) && name !== 'Error' && name !== 'Object') ?? 'Error';
}

function statusOf(error: Error): number | undefined {
  const answer = read(error, 'response', isObject);
  return (
    read(error, 'status', isStatus) ??
    read(error, 'statusCode', isStatus) ??
    (answer === undefined ? undefined : read(answer, 'status', isStatus))
  );
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [name in Key]: Value });
}

/** A field if it is what it should be; a getter may throw. */
function read<T>(from: object, key: string, is: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = Reflect.get(from, key);
    return is(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isAnything(value: unknown): value is unknown {
  return value !== undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isName(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^[A-Za-z_$][\w$]{0,60}$/.test(value);
}

/** A code is a short name or number; anything longer could be a text. */
function isCode(value: unknown): value is string | number {
  return (
    typeof value === 'number' ||
    (isText(value) && /^[A-Za-z][\w.-]{0,60}$/.test(value) && !/\d{7}/.test(value))
  );
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value < 600;
}
