/** One signal for a call: the caller's, and a deadline. `late()` tells which of the two ended it. */
export interface CallDeadline {
  signal: AbortSignal;
  late(): boolean;
  /** Ends the timer, so that no finished call keeps the process alive. */
  clear(): void;
}

/** Begins a deadline of `ms` milliseconds on top of the caller's signal. */
export function beginDeadline(caller: AbortSignal, ms: number): CallDeadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), Math.max(0, ms));
  return {
    signal: AbortSignal.any([caller, controller.signal]),
    late: () => controller.signal.aborted,
    clear: () => clearTimeout(timer),
  };
}

/** Rejects as soon as the signal is aborted, also when the call itself does not listen to it. */
export async function unlessAborted<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  const running = call();
  running.catch(() => undefined);
  try {
    return await Promise.race([running, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}
