import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkout, runtimeFolder } from './checkout.mjs';
import { buildLock, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock-file.mjs';
import { node24 } from './node-24.mjs';
import { processFacts } from './process-stamp.mjs';
import { failWith, Remedy } from './remedy.mjs';
import { lastLines, runTool } from './run-tool.mjs';
import { Steps } from './steps.mjs';
import { Stores } from './stores/stores.mjs';
import { untilToldToStop } from './until-told-to-stop.mjs';
import { SupervisorLink } from './supervisor-link.mjs';

const folder = path.join(checkout, '.data/test-stores');
const patienceMs = 600_000;

/** `npm test`: the whole suite, or what Jest takes as arguments. */
export function runTests(args) {
  // Joined, a whole run reads its modules some hundred times less; who names a test gets it by its own name.
  if (args.length === 0) process.env.JOINED_SUITES = '1';
  return runOnStores([path.join(checkout, 'node_modules/jest/bin/jest.js'), ...args]);
}

/** `npm run bench`: one JSON line of speeds beside their baselines, of all or of what is named. */
export function runBench(args) {
  const withConsole = args[0] === 'console';
  return runOnStores([path.join(checkout, 'tools/load/bench.ts'), ...args], { withConsole });
}

/** `npm run build`: the product in dist/. */
export async function runBuild() {
  const steps = new Steps();
  const supervisor = new SupervisorLink();
  try {
    await ensureInstalled({ steps, supervisor });
    await ensureBuilt({ steps, supervisor });
    console.log('dist/ holds what the sources say.');
  } catch (error) {
    failWith(error);
  }
  await supervisor.close();
  process.exit();
}

/** `npm run eval`: golden conversations, attacks and true sentences through the whole product; one JSON line. */
export function runEval(args) {
  return runOnStores([path.join(checkout, 'tools/eval/eval.ts'), ...args]);
}

/** `npm run replay`: stored conversations as things are and with a change, side by side; on stores of its own. */
export function runReplay(args) {
  return runOnStores([path.join(checkout, 'tools/replay/replay.ts'), ...args], { alone: true });
}

/** `npm run chaos`: kills processes on stores of its own, or lets people take over; judges what came of it. */
export function runChaos(args) {
  if (args[0] === 'takeovers') {
    return runOnStores([path.join(checkout, 'tools/chaos/takeovers.ts'), ...args.slice(1)]);
  }
  return runOnStores([path.join(checkout, 'tools/chaos/chaos.ts'), ...args], { alone: true });
}

/**
 * Installs, opens fresh stores (or takes the given ones), builds the servers, runs a program on Node 24, cleans up.
 * A program that is `alone` brings its own stores and builds what it needs; one that looks at pages needs the console too.
 */
async function runOnStores(program, { alone = false, withConsole = false } = {}) {
  const told = untilToldToStop();
  const run = { child: undefined, stores: undefined, data: path.join(folder, String(process.pid)) };
  const supervisor = new SupervisorLink();
  try {
    const outcome = await Promise.race([
      (alone ? runAlone : runAll)(program, run, supervisor, withConsole),
      told,
    ]);
    process.exitCode = typeof outcome === 'number' ? outcome : 130;
  } catch (error) {
    failWith(error);
  }
  run.child?.kill('SIGTERM');
  await run.stores?.close();
  await supervisor.close();
  rmSync(run.data, { recursive: true, force: true });
  process.exit();
}

async function runAll(program, run, supervisor, withConsole) {
  const steps = new Steps();
  removeLeftovers();
  await ensureInstalled({ steps, supervisor });
  const services = { supervisor, say: (line) => steps.say(line), changed: () => undefined };
  const place = { data: run.data, env: process.env, runtime: runtimeFolder, steps };
  run.stores = new Stores(place, services);
  await run.stores.open();
  await steps.run('build', () => withLock(buildLock, patienceMs, () => buildServers(supervisor)));
  if (withConsole) await ensureBuilt({ steps, supervisor });
  const { mongodbUri, redisUrl } = run.stores;
  const env = { ...toolEnvironment(), MONGODB_URI: mongodbUri, REDIS_URL: redisUrl };
  run.child = spawn(node24(), program, { cwd: checkout, env, stdio: 'inherit' });
  return ended(run.child);
}

async function runAlone(program, run, supervisor) {
  await ensureInstalled({ steps: new Steps(), supervisor });
  run.child = spawn(node24(), program, { cwd: checkout, env: toolEnvironment(), stdio: 'inherit' });
  return ended(run.child);
}

/** The servers that tests run as real processes. */
async function buildServers(supervisor) {
  const apps = ['api', 'simulator'].filter((app) =>
    existsSync(path.join(checkout, `apps/${app}/src/main.ts`)),
  );
  for (const app of apps) {
    const words = [node24(), path.join(checkout, 'tools/build-server.mjs'), app];
    const { code, output } = await runTool(supervisor, words, { cwd: checkout, env: toolEnvironment() });
    if (code !== 0) throw new Remedy(`Building ${app} failed: see below.`, lastLines(output, 40));
  }
  return apps.join(', ');
}

function toolEnvironment() {
  const bin = path.join(checkout, 'node_modules/.bin');
  return { ...process.env, PATH: [bin, process.env.PATH].join(path.delimiter) };
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Folders of runs that were killed before they could clean up. */
function removeLeftovers() {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!processFacts(Number(name))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
