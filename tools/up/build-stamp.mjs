import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = ['apps', 'libs', 'tools/build-server.mjs', 'package-lock.json', 'nx.json'];
const skipped = new Set(['node_modules', 'dist', '.nx', '.angular']);

/** A short name for the present state of everything that is built: paths, sizes and times of change. */
export function sourceStamp(folder) {
  const tsconfigs = readdirSync(folder).filter((name) => /^tsconfig.*\.json$/.test(name));
  const hash = createHash('sha256');
  for (const name of [...sources, ...tsconfigs].sort()) add(hash, folder, name);
  return hash.digest('hex');
}

/** True when the build that lies in dist was made from exactly this state and its outputs are there. */
export function isBuilt(folder, stamp, outputs) {
  const file = path.join(folder, 'dist/.stamp');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== stamp) return false;
  return outputs.every((output) => existsSync(path.join(folder, output)));
}

function add(hash, folder, name) {
  const facts = statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (!facts) return;
  if (!facts.isDirectory()) {
    hash.update(`${name} ${facts.size} ${facts.mtimeMs}\n`);
    return;
  }
  for (const inner of readdirSync(path.join(folder, name)).sort()) {
    if (!skipped.has(inner)) add(hash, folder, path.join(name, inner));
  }
}
