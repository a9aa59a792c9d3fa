/** What of an error may be logged: never fields like a driver's command, a request's body or headers. */
export interface SafeError {
  type: string;
  message: string;
  code?: string | number;
  stack?: string;
  cause?: SafeError;
}

/** At most this deep are causes followed; a cause may point back at itself. */
const MOST_CAUSES = 3;

/** Anything that looks like a phone number, an e-mail address, a bearer token or credentials in a URL. */
const PERSONAL = [
  [/\b[\w.+-]+@[\w-]+\.[\w.]+\b/g, '[email]'],
  [/\bBearer\s+\S+/gi, 'Bearer [secret]'],
  [/:\/\/[^\s/@]*:[^\s/@]*@/g, '://[secret]@'],
  [/\+?\d{9,}/g, '[number]'],
] as const;

/** The error reduced to what helps, with personal data taken out of its words. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' };
  const code = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    message: withoutPersonal(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(error.cause instanceof Error && depth < MOST_CAUSES
      ? { cause: safeError(error.cause, depth + 1) }
      : {}),
  };
}

function withoutPersonal(text: string): string {
  return PERSONAL.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), text).slice(0, 500);
}

/** Only the frames: the head of a stack repeats the message as it was. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join('\n');
}
