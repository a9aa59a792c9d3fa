import { processFacts, isSameProcess } from './process-stamp.mjs';

const lookMs = 500;
const shells = new Set(['sh', 'dash', 'bash', 'ash', 'zsh', 'busybox']);

/**
 * Resolves with the reason once this process is told to stop: Ctrl+C, SIGTERM, SIGHUP, or the death of what
 * started it. npm does not pass SIGTERM on, and stands behind a shell: both are watched.
 */
export function untilToldToStop() {
  return new Promise((resolve) => {
    // Once the terminal or npm is gone nobody reads what we write; that must not keep us from tidying up.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
    const watched = watchedAncestors(process.ppid, processFacts);
    const timer = setInterval(() => {
      if (watched.every(({ pid, stamp }) => isSameProcess(pid, stamp))) return;
      clearInterval(timer);
      resolve('the end of what started it');
    }, lookMs);
    timer.unref();
  });
}

/**
 * Who has to live: the parent, and behind a shell that npm put there, npm itself. A parent with pid 1 (init, a
 * container's root) is not watched. @param facts pid → { parent, name, stamp } or undefined
 */
export function watchedAncestors(parent, facts, byNpm = process.env.npm_lifecycle_event !== undefined) {
  const watched = [];
  for (let pid = parent; pid > 1;) {
    const found = facts(pid);
    if (!found) break;
    watched.push({ pid, stamp: found.stamp });
    if (!byNpm || !shells.has(found.name) || watched.length > 1) break;
    pid = found.parent;
  }
  return watched;
}
