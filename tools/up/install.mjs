import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from './checkout.mjs';
import { withLock } from './lock-file.mjs';
import { Remedy } from './remedy.mjs';
import { runTool } from './run-tool.mjs';

const patienceMs = 900_000;

/**
 * What the tools need to build and run, whatever npm is set to: NODE_ENV=production and npm's `omit` leave out what
 * builds, `ignore-scripts` leaves out Node 24 itself.
 */
export const wholeInstall = [
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--ignore-scripts=false',
  '--dry-run=false',
  '--global=false',
];

/** Variables by which npm installs something else, or from elsewhere. */
const OF_NPM =
  /^(?:npm_config_(?:omit|only|production|optional|dev|include|ignore_scripts|offline|prefer_offline|registry|proxy|https_proxy|cafile|strict_ssl|before|min_release_age|engine_strict|os|cpu|libc)|https?_proxy|node_env)$/i;

/** The settings of this environment that may be why npm does not install everything; npm's own defaults left out. */
export function settingsThatMatter(env) {
  const isDefault = (name) =>
    /registry$/i.test(name) && /^https:\/\/registry\.npmjs\.org\/?$/.test(env[name]);
  return Object.keys(env)
    .filter((name) => OF_NPM.test(name) && env[name] !== '' && !isDefault(name))
    .sort();
}

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
export function isInstalled(folder, running = process.versions.node) {
  const lock = read(path.join(folder, 'package-lock.json'));
  const stampFile = path.join(folder, 'node_modules/.feelori-install');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (!runsOn24(folder, running)) return false;
  if (read(stampFile) === stamp) return true;
  const record = read(path.join(folder, 'node_modules/.package-lock.json'));
  if (!record || !agrees(JSON.parse(lock), JSON.parse(record))) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** The package `node` is there with what its install script brings; without scripts npm leaves that out, and says nothing. */
function runsOn24(folder, running) {
  if (Number(running.split('.')[0]) >= 24) return true;
  const manifest = path.join(folder, 'node_modules/node/package.json');
  return !existsSync(manifest) || existsSync(path.join(folder, 'node_modules/node/bin/node'));
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
  const words = [...npm, 'ci', ...wholeInstall, '--loglevel=error', '--no-audit', '--no-fund'];
  const { code, output } = await runTool(supervisor, words, { cwd: folder, patienceMs });
  if (code === 0 && isInstalled(folder)) return;
  const settings = settingsThatMatter(process.env);
  throw new Remedy(
    'Installing the packages failed: check the network (or the registry npm is set to) and try again.' +
      (settings.length > 0 ? ` What npm does here is also set by ${settings.join(', ')}.` : ''),
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
