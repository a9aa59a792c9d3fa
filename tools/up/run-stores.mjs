import path from 'node:path';
import { checkout, runtimeFolder, shown } from './checkout.mjs';
import { holdData } from './data-folder.mjs';
import { parseFlags } from './flags.mjs';
import { ensureInstalled } from './install.mjs';
import { failWith } from './remedy.mjs';
import { Steps } from './steps.mjs';
import { Stores } from './stores/stores.mjs';
import { untilToldToStop } from './until-told-to-stop.mjs';
import { describeStores, removeFacts, storesFile, writeFacts } from './up-file.mjs';
import { SupervisorLink } from './supervisor-link.mjs';

const help = `npm run stores [-- options]   MongoDB and Redis alone, for tests and tools, until Ctrl+C

  --data DIR   keep files in DIR (default .data)
  --reset      start with empty stores
  --json       print one line of JSON with both addresses
  --help       this text
`;

/** `npm run stores`: starts both stores, prints their addresses and keeps DATA/stores.json, until told to stop. */
export async function runStores(args) {
  const told = untilToldToStop();
  const run = { data: undefined, hold: undefined, stores: undefined };
  const supervisor = new SupervisorLink();
  try {
    const flags = parseFlags(args, { switches: ['json', 'reset', 'help'], values: ['data'] });
    if (flags.help) process.stdout.write(help);
    else await Promise.race([bringUp(flags, run, supervisor).then(() => told), told]);
  } catch (error) {
    failWith(error);
  }
  await run.stores?.close();
  await supervisor.close();
  if (run.data) removeFacts(run.data);
  run.hold?.release();
  process.exit();
}

async function bringUp(flags, run, supervisor) {
  const data = path.resolve(checkout, flags.data ?? '.data');
  const print = (line) => (flags.json ? process.stderr : process.stdout).write(`${line}\n`);
  const steps = new Steps(print);
  run.hold = await holdData(data, { reset: flags.reset === true });
  run.data = data;
  await ensureInstalled({ steps, supervisor });
  const tell = () => writeFacts(storesFile(data), describeStores(data, run.stores));
  let up = false;
  const services = { supervisor, say: print, changed: () => up && tell() };
  run.stores = new Stores({ data, env: process.env, runtime: runtimeFolder, steps }, services);
  await run.stores.open();
  up = true;
  tell();
  const { mongodbUri, redisUrl } = run.stores;
  if (flags.json) process.stdout.write(`${JSON.stringify({ mongodbUri, redisUrl })}\n`);
  else
    print(`\nMONGODB_URI=${mongodbUri}\nREDIS_URL=${redisUrl}\n\nFiles: ${shown(data)}. Ctrl+C ends both.`);
}
