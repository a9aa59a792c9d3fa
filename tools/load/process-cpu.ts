import { readdirSync, readFileSync } from 'node:fs';

const NS_PER_MS = 1_000_000;

/**
 * The processor time that a process has used until now, all its threads together, in ms, as exactly as Linux tells it; null
 * where the machine does not tell, or there is no such process.
 */
export function processCpuMs(pid: number | undefined): number | null {
  if (pid === undefined) return null;
  const folder = `/proc/${pid}/task`;
  try {
    const ns = readdirSync(folder).map((thread) => threadNs(`${folder}/${thread}/schedstat`));
    return ns.reduce((sum, one) => sum + one, 0) / NS_PER_MS;
  } catch {
    return null;
  }
}

/** None of a thread that ended meanwhile. */
function threadNs(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]);
  } catch {
    return 0;
  }
}
