import { failed, ok, skipped, type Verdict, warning } from './verdict';

const SKEW_S = 2;
const GIB = 1_073_741_824;

/** How far clocks are off, in seconds; null for one that was not measured. Pure. */
export function judgeClocks(clocks: Readonly<Record<string, number | null>>): Verdict {
  const measured = Object.entries(clocks).filter((row): row is [string, number] => row[1] !== null);
  if (measured.length === 0) return skipped('Not measured yet.');
  const off = measured.filter(([, seconds]) => Math.abs(seconds) > SKEW_S);
  if (off.length === 0) return ok('None is more than two seconds off.');
  const words = off.map(([name, seconds]) => `${name} ${Math.round(seconds)} s`).join(', ');
  return warning(
    `Off by more than two seconds: ${words}.`,
    'Run chrony or systemd-timesyncd on these machines.',
  );
}

/** Free and whole size of a disk, in bytes; on this machine, or there where the database is. Pure. */
export function judgeDisk(free: number, size: number, where: 'here' | 'there' = 'here'): Verdict {
  const words = `${(free / GIB).toFixed(1)} of ${(size / GIB).toFixed(1)} GiB are free ${where}.`;
  const remedy = 'Make room, or move the data to a larger disk.';
  if (free < GIB / 2) return failed(words, remedy);
  return free / size < 0.1 ? warning(words, remedy) : ok(words);
}

/** How many workers sent a sign of life; null where Redis cannot say. Pure. */
export function judgeWorkers(count: number | null): Verdict {
  if (count === null) return skipped('Not known while Redis does not answer.');
  return count > 0
    ? ok(count === 1 ? 'One lives.' : `${count} live.`)
    : failed('None lives: nobody is answered.', 'Start one with ROLES=worker (or `npm start`).');
}

/** Indexes the database should have and has not; null where that is not known. Pure. */
export function judgeIndexes(missing: readonly string[] | null): Verdict {
  if (missing === null) return skipped('Not seen from here: the product’s own page of its set-up says it.');
  return missing.length === 0
    ? ok('All are there.')
    : failed(`Missing: ${missing.join(', ')}.`, 'Start one process anew: it builds them.');
}
