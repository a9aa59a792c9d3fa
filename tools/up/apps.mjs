import path from 'node:path';
import { checkout } from './checkout.mjs';
import { KeptProcess } from './kept-process.mjs';
import { node24 } from './node-24.mjs';

const startMs = 90_000;

/**
 * Our processes as the starter keeps them: simulator (unless left out), API, worker, in this order; the role
 * shows in the command line. FEELORI_APPS_DIR may name another folder with <app>/main.js (tests of the starter).
 */
export function planApps({ data, env, ports, simulator }) {
  const built = env.FEELORI_APPS_DIR ?? path.join(checkout, 'dist/apps');
  const app = (role, title, port, name, args, health) => ({
    role,
    title,
    command: { file: node24(), args: [path.join(built, name, 'main.js'), ...args], env, cwd: checkout },
    log: path.join(data, `logs/${role}.log`),
    ready: () => answersOk(`http://127.0.0.1:${port}${health}`),
    startMs,
  });
  const web = app('web', 'The API', ports.web, 'api', ['--roles=web'], '/health/ready');
  const worker = app('worker', 'The worker', ports.worker, 'api', ['--roles=worker'], '/health/ready');
  // What the simulated customers wrote, and whose window is open, outlives a restart of the simulator.
  env = { SIM_STATE_FILE: path.join(data, 'simulator.json'), ...env };
  const outside = app('simulator', 'The simulator', ports.simulator, 'simulator', [], '/_sim/health');
  return simulator ? [outside, web, worker] : [web, worker];
}

/** Starts them all at the same time; returns when each is ready. `kept` takes each before it starts. */
export async function startApps(plans, services, kept) {
  const all = plans.map((plan) => new KeptProcess(plan, services));
  kept.push(...all);
  await Promise.all(all.map((one) => one.start()));
}

async function answersOk(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
