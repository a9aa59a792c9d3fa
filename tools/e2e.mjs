// `npm run e2e [-- what Jest takes]`: starts the whole product on ports and data of its own, runs the browser
// journeys against it, stops everything. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from './up/checkout.mjs';
import { node24 } from './up/node-24.mjs';
import { publishedSchema, schemaFindings } from './product/published-schema.mjs';
import { isFree } from './up/ports.mjs';

const UP_MS = 600_000;
const STOP_MS = 30_000;
/** What a developer's own environment must not bring in: the journeys run on the simulator and fresh stores. */
const OUTSIDE =
  /^(MONGODB_|REDIS_|WHATSAPP_|SHOPIFY_|GEMINI_|OPENAI_|ADMIN_|PORT$|SIMULATOR_PORT$|WORKER_PORT$|ROLES$)/;

const owner = { ADMIN_EMAIL: 'owner@feelori.test', ADMIN_PASSWORD: `journey-${process.pid}-${Date.now()}` };
const data = path.join(checkout, '.data', `e2e-${process.pid}`);
const report = path.join(data, 'journeys.json');

let starter;
let failed = 1;
let passed = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void finish(130));
try {
  const up = await startProduct();
  await runJourneys(up);
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed = counts.numPassedTests;
  failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  const findings = await schemaFindings(up.urls.phone, publishedSchema(checkout) !== undefined);
  if (findings) {
    console.error(findings);
    failed += 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
await finish(failed === 0 ? 0 : 1);

/** Starts the product and resolves with what its up.json says. */
async function startProduct() {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OUTSIDE.test(name)));
  const port = await freePorts(3);
  const words = [path.join(checkout, 'tools/up/start.mjs'), '--data', data, '--port', String(port)];
  const schema = publishedSchema(checkout);
  if (!schema)
    console.log('What is sent is not held against a published schema: there is none beside the checkout.');
  const own = { ...owner, ...(schema ? { SIM_META_SCHEMA: schema } : {}) };
  starter = spawn(process.execPath, words, { cwd: checkout, env: { ...env, ...own }, stdio: 'inherit' });
  const upFile = path.join(data, 'up.json');
  for (const end = Date.now() + UP_MS; Date.now() < end; await pause(200)) {
    if (starter.exitCode !== null) throw new Error('The product did not start: see above.');
    if (existsSync(upFile)) return JSON.parse(readFileSync(upFile, 'utf8'));
  }
  throw new Error(`The product was not up within ${UP_MS / 1000} s.`);
}

async function runJourneys(up) {
  const jest = path.join(checkout, 'node_modules/jest/bin/jest.js');
  const words = ['--config', 'apps/e2e/jest.config.ts', '--runInBand', '--json', '--outputFile', report];
  const env = {
    ...process.env,
    E2E_CONSOLE_URL: up.urls.console,
    E2E_PHONE_URL: up.urls.phone,
    E2E_EMAIL: owner.ADMIN_EMAIL,
    E2E_PASSWORD: owner.ADMIN_PASSWORD,
  };
  // Jest writes its report for people to stderr; stdout would repeat the JSON.
  const stdio = ['ignore', 'ignore', 'inherit'];
  const child = spawn(node24(), [jest, ...words, ...process.argv.slice(2)], { cwd: checkout, env, stdio });
  await new Promise((resolve) => child.once('exit', resolve));
}

/** The first of `count` free ports in a row. */
async function freePorts(count) {
  for (let first = 18_100; first < 19_900; first += 10) {
    const free = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('No three free ports in a row between 18100 and 19900.');
}

async function finish(code) {
  if (starter && starter.exitCode === null) {
    const gone = new Promise((resolve) => starter.once('exit', resolve));
    starter.kill('SIGTERM');
    await Promise.race([gone, pause(STOP_MS, undefined, { ref: false })]);
  }
  rmSync(data, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(code);
}
