import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { checkout, shown } from '../checkout.mjs';
import { onPath } from '../on-path.mjs';
import { storePort } from '../ports.mjs';
import { Remedy } from '../remedy.mjs';
import { lastLines, runTool } from '../run-tool.mjs';
import { chooseRedis } from './choose-store.mjs';
import { addressOf } from './store-address.mjs';
import { ensureRuntime, machinePlan } from './runtime.mjs';
import { listens, redisAnswers } from './store-probe.mjs';

/** Decides on Redis and prepares it. Returns { url, words, process? } as `prepareMongo` does. */
export async function prepareRedis({ data, env, runtime, steps, supervisor }) {
  const choice = choose(env);
  if (choice.from === 'given') return given(choice.url);
  const { name, start } = await serverOf(choice, { runtime, steps, supervisor });
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

/** The beginning of a command line that runs a Redis of this machine; what `env` says of `REDIS_URL` is not looked at. */
export async function redisCommand({ env, runtime, steps, supervisor }) {
  const { start } = await serverOf(choose({ ...env, REDIS_URL: '' }), { runtime, steps, supervisor });
  return start;
}

function choose(env) {
  return chooseRedis({
    env,
    redisOnPath: onPath(['redis-server', 'valkey-server'], env.PATH),
    canDownload: machinePlan() !== undefined,
    brew: onPath(['brew'], env.PATH),
  });
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

async function serverOf(choice, { runtime, steps, supervisor }) {
  if (choice.from === 'path') return { name: choice.file, start: [choice.file] };
  if (choice.from === 'brew') {
    const file = await fromBrew(choice.brew, { steps, supervisor });
    return { name: file, start: [file] };
  }
  const { root, loader, libraries } = await ensureRuntime(runtime, machinePlan(), 'redis', {
    steps,
    supervisor,
  });
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

async function fromBrew(brew, { steps, supervisor }) {
  const installed = async () => {
    const { code, output } = await runTool(supervisor, [brew, '--prefix', 'redis'], { patienceMs: 30_000 });
    return code === 0 ? onPath(['redis-server'], path.join(output, 'bin')) : undefined;
  };
  const found = await installed();
  if (found) return found;
  steps.announce('download', 'Redis with Homebrew, once');
  const { output } = await runTool(supervisor, [brew, 'install', '--quiet', 'redis']);
  const fresh = await installed();
  if (fresh) return fresh;
  throw new Remedy(
    'Homebrew could not install Redis: install it yourself, or set REDIS_URL.',
    lastLines(output),
  );
}

function explain({ tail }, folder) {
  if (!/Bad file format reading the append only file|AOF loading aborted|Fatal error loading/i.test(tail)) {
    return undefined;
  }
  return new Remedy(
    `The Redis files in ${shown(folder)} are damaged: "npm start -- --reset" starts afresh without them.`,
  );
}
