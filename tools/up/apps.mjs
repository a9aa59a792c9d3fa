import path from 'node:path';
import { checkout } from './checkout.mjs';
import { KeptProcess } from './kept-process.mjs';
import { node24 } from './node-24.mjs';
import { Remedy } from './remedy.mjs';

const startMs = 90_000;
/** An event loop that stands still for so long is ended; API and worker see to it themselves, a little earlier. */
const stillMs = 10_000;
const watchedStillMs = 15_000;

/**
 * Our processes as the starter keeps them: simulator (unless left out), API, worker, in this order; the role
 * shows in the command line. FEELORI_APPS_DIR may name another folder with <app>/main.js (tests of the starter).
 */
export function planApps({ data, env, ports, simulator }) {
  const built = env.FEELORI_APPS_DIR ?? path.join(checkout, 'dist/apps');
  const app = (role, title, port, name, args, { ready, live }, stillMs) => ({
    role,
    title,
    command: {
      file: node24(),
      args: ['--enable-source-maps', path.join(built, name, 'main.js'), ...args],
      env,
      cwd: checkout,
    },
    log: path.join(data, `logs/${role}.log`),
    ready: () => answersOk(`http://127.0.0.1:${port}${ready}`),
    startMs,
    alive: { probe: (ms) => answers(`http://127.0.0.1:${port}${live}`, ms), stillMs },
    explain,
  });
  const health = { ready: '/health/ready', live: '/health/live' };
  const web = app('web', 'The API', ports.web, 'api', ['--roles=web'], health, watchedStillMs);
  const worker = app('worker', 'The worker', ports.worker, 'api', ['--roles=worker'], health, watchedStillMs);
  // What the simulated customers wrote, and whose window is open, outlives a restart of the simulator.
  env = { SIM_STATE_FILE: path.join(data, 'simulator.json'), ...env };
  const simHealth = { ready: '/_sim/health', live: '/_sim/health' };
  const outside = app('simulator', 'The simulator', ports.simulator, 'simulator', [], simHealth, stillMs);
  return simulator ? [outside, web, worker] : [web, worker];
}

/** Starts them all at the same time; returns when each is ready. `kept` takes each before it starts. */
export async function startApps(plans, services, kept) {
  const all = plans.map((plan) => new KeptProcess(plan, services));
  kept.push(...all);
  await Promise.all(all.map((one) => one.start()));
}

async function answersOk(url) {
  const answer = await answerOf(url, 2_000);
  return answer?.ok ?? false;
}

/** Does anything come back, whatever it says? */
async function answers(url, ms) {
  return (await answerOf(url, ms)) !== undefined;
}

async function answerOf(url, ms) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ms) });
    await answer.arrayBuffer();
    return answer;
  } catch {
    return undefined;
  }
}

/** Why a process ended itself, where its last words say so (its own watch over its event loop). */
function explain({ signal, tail }) {
  const last = tail.split('\n').at(-1) ?? '';
  if (signal !== 'SIGKILL' || !last.includes('"module":"Watchdog"')) return undefined;
  try {
    return new Remedy(`It said: ${JSON.parse(last).message}.`);
  } catch {
    return undefined;
  }
}
