import { readdirSync, readFileSync } from 'node:fs';

const NS_PER_MS = 1_000_000;

/** The processor time that a process has used until now, all its threads together, in milliseconds. Linux tells it exactly. */
export function threadCpuMs(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const ns = readdirSync(folder).map((thread) => {
    try {
      return Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // A thread that ended meanwhile.
      return 0;
    }
  });
  return ns.reduce((sum, one) => sum + one, 0) / NS_PER_MS;
}
