/**
 * Runs `work` while no other tab runs the same, so that two tabs never spend one refresh cookie.
 * Browsers offer locks on secure origins only; elsewhere the server's own grace for repeats has to do.
 */
export async function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  return await navigator.locks.request(name, work);
}
