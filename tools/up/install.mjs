import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from './checkout.mjs';
import { withLock } from './lock-file.mjs';
import { Remedy } from './remedy.mjs';
import { runTool } from './run-tool.mjs';

const patienceMs = 900_000;

/** Installs the packages of the lockfile unless node_modules holds exactly those already. */
export async function ensureInstalled({ steps, supervisor }, folder = checkout) {
  if (isInstalled(folder)) return;
  steps.announce('install', 'the packages of package-lock.json, once (about a minute)');
  await steps.run('install', () =>
    withLock(path.join(folder, '.data/install.lock'), patienceMs, async () => {
      if (!isInstalled(folder)) await npmCi(folder, supervisor);
      return 'packages from package-lock.json';
    }),
  );
}

/**
 * True when node_modules is in step: our stamp holds the lockfile's hash, or npm's own record of what it
 * installed agrees with the lockfile (then the stamp is written).
 */
export function isInstalled(folder) {
  const lock = read(path.join(folder, 'package-lock.json'));
  const stampFile = path.join(folder, 'node_modules/.feelori-install');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (read(stampFile) === stamp) return true;
  const record = read(path.join(folder, 'node_modules/.package-lock.json'));
  if (!record || !agrees(JSON.parse(lock), JSON.parse(record))) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** Does npm's record hold every package of the lockfile that is not optional, in its version? */
export function agrees(lock, record) {
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '' || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return record.packages[place]?.version === wanted.version;
  });
}

async function npmCi(folder, supervisor) {
  const { npm_execpath: npmScript } = process.env;
  const npm = npmScript?.endsWith('.js') ? [process.execPath, npmScript] : ['npm'];
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const { code, output } = await runTool(supervisor, [...npm, ...args], { cwd: folder, patienceMs });
  if (code === 0 && isInstalled(folder)) return;
  throw new Remedy(
    'Installing the packages failed: check the network (or the registry npm is set to) and try again.',
    firstErrors(output),
  );
}

/** What npm says went wrong, without the help text it adds. */
function firstErrors(output) {
  const errors = output.split('\n').filter((line) => /^npm error \S/.test(line));
  return errors.slice(0, 8).join('\n');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
