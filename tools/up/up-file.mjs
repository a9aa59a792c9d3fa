import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where a running Feelori tells tools about itself. */
export function upFile(data) {
  return path.join(data, 'up.json');
}

/**
 * What up.json says: the starter, `processes` with pid, role and kind ("app" or "store"; only those that run
 * this moment), URLs, and the stores' addresses.
 */
export function describeUp({ data, startedAt, ports, stores, apps }) {
  const listed = (kept, kind) =>
    kept.filter((one) => one.pid !== undefined).map(({ role, pid }) => ({ role, kind, pid }));
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
  };
}

/** Writes up.json in one move, readable by this user alone (a store's address may hold a password). */
export function writeUp(data, facts) {
  const file = upFile(data);
  writeFileSync(`${file}.new`, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Takes up.json away: nothing runs any more. */
export function removeUp(data) {
  rmSync(upFile(data), { force: true });
}
