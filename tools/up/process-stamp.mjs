import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the kernel says of one process: its parent, its short name and when it began; undefined if it is gone. */
export function processFacts(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** True while the process with this pid is the one that had this stamp (pids are used again). */
export function isSameProcess(pid, stamp) {
  return processFacts(pid)?.stamp === stamp;
}

/** True while somebody has stopped the process (SIGSTOP, Ctrl+Z, a debugger). */
export function isStopped(pid) {
  const facts = processFacts(pid);
  return facts?.state === 'T' || facts?.state === 't';
}

/** How long the process's main thread has been ready to run and got no processor, in ms; 0 where the system does not tell. */
export function waitedMs(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')[1]) / 1e6 || 0;
  } catch {
    return 0;
  }
}

/** Reads a line of /proc/<pid>/stat: the name stands in brackets and may itself hold blanks and brackets. */
export function parseProcStat(line) {
  const close = line.lastIndexOf(')');
  const rest = line.slice(close + 2).split(' ');
  return {
    name: line.slice(line.indexOf('(') + 1, close),
    state: rest[0],
    parent: Number(rest[1]),
    stamp: rest[19],
  };
}

function fromProc(pid) {
  try {
    const facts = parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return facts.state === 'Z' || facts.state === 'X' ? undefined : facts;
  } catch {
    return undefined;
  }
}

function fromPs(pid) {
  try {
    const out = execFileSync('ps', ['-o', 'state=,ppid=,lstart=,comm=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    const [state, parent, ...rest] = out.trim().split(/\s+/);
    const name = rest.slice(5).join(' ').split('/').pop();
    return { parent: Number(parent), name, state: state[0], stamp: rest.slice(0, 5).join(' ') };
  } catch {
    return undefined;
  }
}
