/**
 * Runs `work` while no other tab runs the same, so that two tabs never spend one refresh cookie. A tab that hangs holds
 * the others up for `patienceMs` and no longer: then the server's own rules for repeats have to do, as they have on
 * origins where browsers offer no locks.
 */
export async function oneTabAtATime<T>(name: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patienceMs);
  let isOurTurn = false;
  try {
    return await navigator.locks.request(name, { signal: impatience.signal }, () => {
      isOurTurn = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (isOurTurn) throw error;
    return work();
  } finally {
    clearTimeout(timer);
  }
}
