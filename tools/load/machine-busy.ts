import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second here, on every machine Node runs on. */
const MS_PER_TICK = 10;

/** Milliseconds that all processors of the machine together were busy since its start; null where it does not tell. */
export function machineBusyMs(): number | null {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number);
    return (user + nice + system + irq + softirq) * MS_PER_TICK;
  } catch {
    return null;
  }
}
