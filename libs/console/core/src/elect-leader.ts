const LOOK_EVERY_MS = 5_000;

/**
 * Calls `lead` in one tab of the browser at a time: in the next one as soon as the one before ends, however it ends. A
 * tab that `seemsDead` to another although it holds on loses the lead to it. `over` tells `lead` to stop; it is called
 * again when its turn comes again, until `ended`. Where browsers offer no locks each tab leads itself.
 */
export async function electLeader(
  name: string,
  ended: AbortSignal,
  seemsDead: () => boolean,
  lead: (over: AbortSignal) => Promise<void>,
): Promise<void> {
  if (!('locks' in navigator)) return lead(ended);
  let steal = false;
  while (!ended.aborted) {
    const turn = await tryToLead(name, steal, ended, seemsDead, lead);
    // Locks exist but are refused here: better alone than not at all.
    if (turn === 'refused' && !ended.aborted) return lead(ended);
    steal = turn === 'impatient';
  }
}

type Turn = 'led' | 'impatient' | 'refused';

async function tryToLead(
  name: string,
  steal: boolean,
  ended: AbortSignal,
  seemsDead: () => boolean,
  lead: (over: AbortSignal) => Promise<void>,
): Promise<Turn> {
  const [impatience, lost] = [new AbortController(), new AbortController()];
  const watch = setInterval(() => {
    if (seemsDead()) impatience.abort();
  }, LOOK_EVERY_MS);
  let turn: Turn = 'refused';
  const options = steal ? { steal } : { signal: AbortSignal.any([ended, impatience.signal]) };
  try {
    await navigator.locks.request(name, options, () => {
      turn = 'led';
      clearInterval(watch);
      return lead(AbortSignal.any([ended, lost.signal]));
    });
  } catch {
    if (impatience.signal.aborted && turn === 'refused') turn = 'impatient';
  } finally {
    clearInterval(watch);
    lost.abort();
  }
  return turn;
}
