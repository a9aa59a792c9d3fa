// `node tools/up/complete-lockfile.mjs`: after `npm install`, names in package-lock.json the optional packages of other
// platforms that the registry at hand does not serve, so that `npm ci` works everywhere.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from './checkout.mjs';
import { completeLock, missingOptionals } from './lockfile.mjs';

const file = path.join(checkout, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptionals(lock);
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`${missing.length} optional packages added to package-lock.json`);
