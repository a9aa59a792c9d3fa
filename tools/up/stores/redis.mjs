import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkout, shown } from '../checkout.mjs';
import { onPath } from '../on-path.mjs';
import { storePort } from '../ports.mjs';
import { Remedy } from '../remedy.mjs';
import { chooseRedis } from './choose-store.mjs';
import { addressOf } from './store-address.mjs';
import { ensureRuntime, machinePlan } from './runtime.mjs';
import { listens, redisAnswers } from './store-probe.mjs';

const run = promisify(execFile);

/** Decides on Redis and prepares it. Returns { url, words, process? } as `prepareMongo` does. */
export async function prepareRedis({ data, env, runtime, steps }) {
  const plan = machinePlan();
  const choice = chooseRedis({
    env,
    redisOnPath: onPath(['redis-server', 'valkey-server'], env.PATH),
    canDownload: plan !== undefined,
    brew: onPath(['brew'], env.PATH),
  });
  if (choice.from === 'given') return given(choice.url);
  const { name, start } = await serverOf(choice, { plan, runtime, steps });
  const port = await storePort(data, 'redis');
  const folder = path.join(data, 'redis');
  mkdirSync(folder, { recursive: true });
  const [file, ...args] = [...start, ...serverFlags(port, folder)];
  return {
    url: `redis://127.0.0.1:${port}`,
    words: `${name} at 127.0.0.1:${port}, files in ${shown(folder)}`,
    folder,
    process: {
      role: 'redis',
      title: 'Redis',
      command: { file, args, env, cwd: checkout },
      log: path.join(data, 'logs/redis.log'),
      ready: () => redisAnswers(port),
      startMs: 60_000,
      explain: (how) => explain(how, folder),
    },
  };
}

async function given(url) {
  const address = addressOf(url, 6379);
  if (address && !(await listens(address.port, address.host))) {
    throw new Remedy(
      `REDIS_URL points to ${address.host}:${address.port} and nothing answers there: start it, ` +
        'or unset REDIS_URL to use a local one.',
    );
  }
  return { url, words: 'Redis from REDIS_URL' };
}

async function serverOf(choice, { plan, runtime, steps }) {
  if (choice.from === 'path') return { name: choice.file, start: [choice.file] };
  if (choice.from === 'brew') {
    const file = await fromBrew(choice.brew, steps);
    return { name: file, start: [file] };
  }
  const { root, loader, libraries } = await ensureRuntime(runtime, plan, 'redis', steps);
  const file = path.join(root, 'usr/bin/redis-server');
  return { name: `Redis in ${shown(root)}`, start: [loader, '--library-path', libraries, file] };
}

/** Everything acknowledged goes to an append-only file; nothing is ever evicted (queues live here). */
function serverFlags(port, folder) {
  const flags = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  return Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
}

async function fromBrew(brew, steps) {
  const installed = async () => {
    const { stdout } = await run(brew, ['--prefix', 'redis'], { timeout: 30_000 });
    return onPath(['redis-server'], path.join(stdout.trim(), 'bin'));
  };
  const found = await installed().catch(() => undefined);
  if (found) return found;
  steps.announce('download', 'Redis with Homebrew, once');
  try {
    await run(brew, ['install', '--quiet', 'redis'], { timeout: 600_000 });
  } catch (error) {
    throw new Remedy('Homebrew could not install Redis: install it yourself or set REDIS_URL.', error.stderr);
  }
  const fresh = await installed();
  if (!fresh) throw new Remedy('Homebrew installed Redis but it cannot be found: set REDIS_URL.');
  return fresh;
}

function explain({ tail }, folder) {
  if (!/Bad file format reading the append only file|AOF loading aborted|Fatal error loading/i.test(tail)) {
    return undefined;
  }
  return new Remedy(
    `The Redis files in ${shown(folder)} are damaged: "npm start -- --reset" starts afresh without them.`,
  );
}
