import path from 'node:path';
import { checkout, runtimeFolder, shown } from './checkout.mjs';
import { holdData } from './data-folder.mjs';
import { parseFlags } from './flags.mjs';
import { ensureInstalled } from './install.mjs';
import { failWith } from './remedy.mjs';
import { Steps } from './steps.mjs';
import { openStores } from './stores/open-stores.mjs';
import { untilToldToStop } from './until-told-to-stop.mjs';
import { WardenLink } from './warden-link.mjs';

const help = `npm run stores [-- options]   MongoDB and Redis alone, for tests and tools, until Ctrl+C

  --data DIR   keep files in DIR (default .data)
  --reset      start with empty stores
  --json       print one line of JSON with both addresses and our processes
  --help       this text
`;

/** `npm run stores`: starts both stores, prints their addresses, stays until told to stop. */
export async function runStores(args) {
  const told = untilToldToStop();
  const run = { hold: undefined, stores: undefined };
  const warden = new WardenLink();
  try {
    const flags = parseFlags(args, { switches: ['json', 'reset', 'help'], values: ['data'] });
    if (flags.help) process.stdout.write(help);
    else await Promise.race([bringUp(flags, run, warden).then(() => told), told]);
  } catch (error) {
    failWith(error);
  }
  await run.stores?.close();
  await warden.close();
  run.hold?.release();
  process.exit();
}

async function bringUp(flags, run, warden) {
  const data = path.resolve(checkout, flags.data ?? '.data');
  const print = (line) => (flags.json ? process.stderr : process.stdout).write(`${line}\n`);
  const steps = new Steps(print);
  run.hold = await holdData(data, { reset: flags.reset === true });
  await ensureInstalled({ steps, warden });
  const office = { warden, say: print, changed: () => undefined };
  run.stores = await openStores({ data, env: process.env, runtime: runtimeFolder, steps }, office);
  const { mongodbUri, redisUrl, kept } = run.stores;
  const processes = kept.map(({ role, pid }) => ({ role, pid }));
  if (flags.json) process.stdout.write(`${JSON.stringify({ mongodbUri, redisUrl, processes })}\n`);
  else
    print(`\nMONGODB_URI=${mongodbUri}\nREDIS_URL=${redisUrl}\n\nFiles: ${shown(data)}. Ctrl+C ends both.`);
}
