import { isErrorLike } from './safe-error';

const STACK = /\n {4}at /;

/**
 * Arguments of a call to Nest's logger as pino takes them. Nest puts the logger's name last, and knows two ways to
 * tell of an error: the error itself, or a message followed by a stack.
 */
export function nestLogCall(call: readonly unknown[]): [fields: Record<string, unknown>, words?: string] {
  const rest = [...call];
  const module = isContext(rest.at(-1)) && rest.length > 1 ? { module: rest.pop() } : {};
  const given = rest.find(isFields);
  const words = rest.find((one) => isText(one) && !STACK.test(one)) as string | undefined;
  const stack = rest.filter(isText).find((one) => STACK.test(one));
  const thrown = rest.find(isErrorLike) ?? (stack === undefined ? undefined : errorOfStack(stack));
  const fields = { ...module, ...(thrown === undefined ? {} : { err: thrown }), ...given };
  return words === undefined ? [fields] : [fields, words];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isErrorLike(value);
}

function isContext(value: unknown): value is string {
  return typeof value === 'string' && /^[\w $.:-]{1,80}$/.test(value);
}

/** An error of which only the stack is left; its words are in the stack's first line. */
function errorOfStack(stack: string): Error {
  const error = new Error();
  error.stack = stack;
  return error;
}
