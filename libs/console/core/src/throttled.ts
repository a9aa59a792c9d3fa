/**
 * A function that runs `work` at once, and at most once every `gapMs` when called more often.
 * The last call is never lost: it runs when the gap is over.
 */
export function throttled(gapMs: number, work: () => void): { run: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const run = (): void => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) {
        again = false;
        run();
      }
    }, gapMs);
  };
  return { run, cancel: () => clearTimeout(timer) };
}
