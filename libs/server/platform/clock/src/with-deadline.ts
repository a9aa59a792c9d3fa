/** Something did not answer in time; the call itself may still be under way. */
export class DeadlineExceeded extends Error {
  constructor(
    readonly what: string,
    readonly ms: number,
  ) {
    super(`${what} did not answer within ${ms} ms`);
    this.name = 'DeadlineExceeded';
  }
}

/**
 * The promise's outcome, or `DeadlineExceeded` after `ms`. `what` names the call for logs; no personal data.
 * An answer that lay in the socket while our own event loop stood still counts as in time: the other side is not to
 * blame for it. A late rejection of the promise is swallowed.
 */
export async function withDeadline<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const give = (): void => reject(new DeadlineExceeded(what, ms));
    // Timers run before sockets are read; an immediate runs after.
    timer = setTimeout(() => setImmediate(give), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}
