/** Resolves after `ms`, or at once when `ended` is aborted. */
export function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ended.aborted) return resolve();
    const stop = (): void => {
      clearTimeout(timer);
      ended.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, ms);
    ended.addEventListener('abort', stop);
  });
}
