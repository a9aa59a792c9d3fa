import { types } from 'node:util';

/** More causes than any driver nests; bounds a chain that leads back to itself. */
const DEEPEST = 8;

/** An error and what caused it, outermost first. What was thrown and is no `Error` has none. */
export function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; types.isNativeError(one) && chain.length < DEEPEST; one = one.cause) chain.push(one);
  return chain;
}

/** The server's code of an error; undefined for the driver's own, whose `code` may be a word. */
export function codeOf(error: object): number | undefined {
  return 'code' in error && typeof error.code === 'number' ? error.code : undefined;
}

/** Whether an error, or what caused it, carries this code: the driver wraps what the server said to a bulk. */
export function hasCode(error: unknown, code: number): boolean {
  return causesOf(error).some((one) => codeOf(one) === code);
}

/**
 * What the error of a bulk says of single writes, by their position. The driver gives a list, one alone, or (for a
 * bulk over several collections) a map; empty when the bulk failed as a whole.
 */
export function writeErrorsOf(error: unknown): ReadonlyMap<number, { code?: number; message: string }> {
  const found = types.isNativeError(error) && 'writeErrors' in error ? error.writeErrors : undefined;
  if (found instanceof Map) return found as ReadonlyMap<number, { code?: number; message: string }>;
  const list = [found ?? []].flat() as { index?: number; code?: number; errmsg?: string }[];
  return new Map(
    list.map(({ index, code, errmsg = '' }) => [
      index ?? -1,
      { message: errmsg, ...(code === undefined ? {} : { code }) },
    ]),
  );
}

/** Whether the writes of a bulk were made, but not as durably as was asked for. */
export function isBelowConcern(error: Error): boolean {
  if ('writeConcernErrors' in error && Array.isArray(error.writeConcernErrors)) {
    return error.writeConcernErrors.length > 0;
  }
  const { result } = error as Error & { result?: { getWriteConcernError?: () => unknown } };
  return Boolean(result?.getWriteConcernError?.());
}
