import { rmSync } from 'node:fs';
import path from 'node:path';
import { shown } from './checkout.mjs';
import { dropLock, takeLock } from './lock-file.mjs';
import { Remedy } from './remedy.mjs';

/** What `--reset` takes away, the phone page's chats too; the secrets stay (the demo sign-in does not change), the runtime too. */
const resettable = [
  'mongo',
  'mongod',
  'redis',
  'simulator.json',
  'logs',
  'ports.json',
  'up.json',
  'stores.json',
];

/** The lock file of a data folder: its holder is the starter that uses the folder. */
export function starterLock(data) {
  return path.join(data, 'starter.lock');
}

/**
 * Takes the data folder for this process; one starter a folder. With `reset` its stores are emptied first.
 * Throws a Remedy when another starter uses it. `release` gives it back.
 */
export async function holdData(data, { reset }) {
  const holder = takeLock(starterLock(data));
  if (holder) {
    throw new Remedy(
      `Feelori already runs in ${shown(data)} (process ${holder.pid}): end it with "npm stop", ` +
        'or use another folder with --data.',
    );
  }
  if (reset) for (const name of resettable) rmSync(path.join(data, name), { recursive: true, force: true });
  return { release: () => dropLock(starterLock(data)) };
}
