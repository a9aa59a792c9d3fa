import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where a running Feelori, or the stores alone, tell tools about themselves. */
export const upFile = (data) => path.join(data, 'up.json');
export const storesFile = (data) => path.join(data, 'stores.json');

/**
 * What up.json says: the starter, `processes` with pid, role and kind ("app" or "store"; only those that run
 * this moment), URLs, and the stores' addresses.
 */
export function describeUp({ data, startedAt, ports, stores, apps, redisPrefix }) {
  const local = (port) => `http://127.0.0.1:${port}`;
  const simulated = apps.some((one) => one.role === 'simulator');
  return {
    startedAt,
    data,
    starter: { role: 'starter', pid: process.pid },
    processes: [...listed(apps, 'app'), ...listed(stores.kept, 'store')],
    urls: {
      api: local(ports.web),
      console: local(ports.web),
      worker: local(ports.worker),
      ...(simulated ? { simulator: local(ports.simulator), phone: local(ports.simulator) } : {}),
    },
    MONGODB_URI: stores.mongodbUri,
    REDIS_URL: stores.redisUrl,
    ...(redisPrefix === undefined ? {} : { REDIS_PREFIX: redisPrefix }),
  };
}

/** What stores.json says while only the stores run: the same without apps and URLs. */
export function describeStores(data, stores) {
  return {
    data,
    starter: { role: 'starter', pid: process.pid },
    processes: listed(stores.kept, 'store'),
    MONGODB_URI: stores.mongodbUri,
    REDIS_URL: stores.redisUrl,
  };
}

function listed(kept, kind) {
  return kept.filter((one) => one.pid !== undefined).map(({ role, pid }) => ({ role, kind, pid }));
}

/** Writes such facts in one move, readable by this user alone (a store's address may hold a password). */
export function writeFacts(file, facts) {
  writeFileSync(`${file}.new`, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Takes both files away: nothing runs any more. */
export function removeFacts(data) {
  for (const file of [upFile(data), storesFile(data)]) rmSync(file, { force: true });
}
