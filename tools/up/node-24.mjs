import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkout } from './checkout.mjs';
import { Remedy } from './remedy.mjs';

/** The Node 24 that our processes run on: the one from npm, else the running one if it is new enough. */
export function node24() {
  const fromNpm = path.join(checkout, 'node_modules/node/bin/node');
  if (existsSync(fromNpm)) return fromNpm;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Remedy(
    'Node 24 from npm is missing in node_modules (its install script did not run): run "npm rebuild node --ignore-scripts=false" and try again.',
  );
}
