import path from 'node:path';
import { checkout, runtimeFolder, shown } from './checkout.mjs';
import { ensureInstalled } from './install.mjs';
import { parseFlags } from './flags.mjs';
import { holdData } from './data-folder.mjs';
import { failWith } from './remedy.mjs';
import { Steps } from './steps.mjs';
import { openStores } from './stores/open-stores.mjs';
import { untilToldToStop } from './until-told-to-stop.mjs';
import { WardenLink } from './warden-link.mjs';

const help = `npm run stores [-- options]   MongoDB and Redis alone, for tests and tools, until Ctrl+C

  --data DIR   keep files in DIR (default .data)
  --reset      start with empty stores
  --json       print one line of JSON with both addresses
  --help       this text
`;

/** `npm run stores`: starts both stores, prints their addresses, stays until told to stop. */
export async function runStores(args) {
  const told = untilToldToStop();
  let hold;
  let stores;
  const warden = new WardenLink();
  try {
    const flags = parseFlags(args, { switches: ['json', 'reset', 'help'], values: ['data'] });
    if (flags.help) return process.stdout.write(help);
    const data = path.resolve(checkout, flags.data ?? '.data');
    const print = (line) => (flags.json ? process.stderr : process.stdout).write(`${line}\n`);
    const steps = new Steps(print);
    hold = await holdData(data, { reset: flags.reset === true });
    await ensureInstalled(steps);
    const office = { warden, say: print, changed: () => undefined };
    stores = await openStores({ data, env: process.env, runtime: runtimeFolder, steps }, office);
    if (flags.json) {
      process.stdout.write(
        `${JSON.stringify({ mongodbUri: stores.mongodbUri, redisUrl: stores.redisUrl })}\n`,
      );
    } else {
      print(
        `\nMONGODB_URI=${stores.mongodbUri}\nREDIS_URL=${stores.redisUrl}\n\nFiles: ${shown(data)}. Ctrl+C ends both.`,
      );
    }
    await told;
  } catch (error) {
    failWith(error);
  } finally {
    await stores?.close();
    warden.close();
    hold?.release();
  }
  process.exit();
}
