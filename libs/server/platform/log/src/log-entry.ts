import { redactText } from './redact-text';
import { isErrorLike, type SafeError, safeError } from './safe-error';
import { safeFields } from './safe-fields';

/** One line: its fields, and its words. */
export type LogEntry = [fields: Record<string, unknown>, words: string | undefined];

/**
 * What may be written of the arguments of one log call. An error is found wherever it stands: as the first argument
 * (`error(err)`), as a field (`error({ err, msg })`), or behind the words (`error('x', err)`). A line that says
 * nothing else says the error's class and code.
 */
export function logEntry(args: readonly unknown[]): LogEntry {
  const [first, ...rest] = args;
  const isFields = typeof first === 'object' && first !== null && !isErrorLike(first);
  const { msg, err, error, ...fields } = isFields ? (first as Record<string, unknown>) : {};
  const others = isFields ? [msg, ...rest] : args;
  const said = others.find((one) => typeof one === 'string');
  const thrown = err ?? error ?? others.find(isErrorLike);
  if (thrown === undefined) return [safeFields(fields), said === undefined ? undefined : redactText(said)];
  const safe = safeError(thrown);
  return [{ ...safeFields(fields), err: safe }, wordsOf(safe, said, thrown)];
}

/** The caller's own words, unless they only repeat those of the error: these are judged by their kind. */
function wordsOf(safe: SafeError, said: string | undefined, thrown: unknown): string {
  return said === undefined || repeats(said, thrown) ? safe.headline() : redactText(said);
}

function repeats(said: string, thrown: unknown): boolean {
  if (!isErrorLike(thrown)) return false;
  const { message, stack = '' } = thrown;
  if (message !== '') return said.includes(message);
  // Only a stack came: "TypeError [CODE]: the words", which may go on over several lines.
  const head = /^(?:Uncaught )?\w{1,60}(?: \[\w{1,60}\])?: /.exec(stack)?.[0];
  return head !== undefined && said !== '' && stack.startsWith(said, head.length);
}
