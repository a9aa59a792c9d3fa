import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout, shown } from './checkout.mjs';
import { starterLock } from './data-folder.mjs';
import { parseFlags } from './flags.mjs';
import { lockHolder } from './lock-file.mjs';
import { isSameProcess } from './process-stamp.mjs';
import { failWith } from './remedy.mjs';
import { removeFacts } from './up-file.mjs';

/** Apps have 30 s to end, and then the stores. */
const patienceMs = 75_000;
const help = 'npm stop [-- --data DIR]   ends what npm start or npm run stores runs in DIR (default .data)\n';

/** `npm stop`: asks the starter of a data folder to end and waits until it has; kills it if it will not. */
export async function runStop(args) {
  try {
    const flags = parseFlags(args, { switches: ['help'], values: ['data'] });
    if (flags.help) return void process.stdout.write(help);
    const data = path.resolve(checkout, flags.data ?? '.data');
    const starter = lockHolder(starterLock(data));
    if (!starter) return console.log(`Nothing runs in ${shown(data)}.`);
    process.kill(starter.pid, 'SIGTERM');
    if (!(await ended(starter, patienceMs))) {
      process.kill(starter.pid, 'SIGKILL');
      await ended(starter, 5_000);
    }
    removeFacts(data);
    console.log(`Feelori in ${shown(data)} has ended.`);
  } catch (error) {
    failWith(error);
  }
}

async function ended({ pid, stamp }, waitMs) {
  const until = Date.now() + waitMs;
  while (Date.now() < until) {
    if (!isSameProcess(pid, stamp)) return true;
    await pause(50);
  }
  return false;
}
