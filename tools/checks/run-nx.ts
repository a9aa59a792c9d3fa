import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** Runs Nx as the npm scripts do, without its daemon; gives what it printed. */
export function runNx(...words: string[]): string {
  const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
  const env = { ...process.env, NX_DAEMON: 'false' };
  const options = { cwd: root, encoding: 'utf8', env, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 } as const;
  return spawnSync(process.execPath, [nx, ...words], options).stdout;
}
