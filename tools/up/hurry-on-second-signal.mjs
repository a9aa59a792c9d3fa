/** The same signal may come twice for one wish: a terminal signals the whole group, and npm passes it on. */
const oneWishMs = 1_000;

/** While processes are being ended: a signal that comes a second or more later kills what is left at once. */
export function hurryOnSecondSignal(kept) {
  const timer = setTimeout(() => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => {
        for (const one of kept()) one.kill();
      });
    }
  }, oneWishMs);
  timer.unref();
}
