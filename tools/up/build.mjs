import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isBuilt, sourceStamp } from './build-stamp.mjs';
import { checkout } from './checkout.mjs';
import { withLock } from './lock-file.mjs';
import { node24 } from './node-24.mjs';
import { Remedy } from './remedy.mjs';
import { unfitFolder } from './unfit-folder.mjs';
import { lastLines, runTool } from './run-tool.mjs';

const patienceMs = 600_000;
const outputs = [
  'dist/apps/api/main.js',
  'dist/apps/simulator/main.js',
  'dist/apps/console/browser/index.html',
];

/** Whoever writes to dist/ holds this. */
export const buildLock = path.join(checkout, '.data/build.lock');

/** Builds API, simulator and console with Nx unless dist holds exactly the present sources already. */
export async function ensureBuilt({ steps, supervisor }) {
  const ready = () => isBuilt(checkout, sourceStamp(checkout), outputs);
  if (ready()) return;
  const unfit = unfitFolder(checkout);
  if (unfit !== null) throw new Remedy(unfit);
  steps.announce('build', 'API, simulator and console');
  await steps.run('build', () =>
    withLock(buildLock, patienceMs, async () => {
      if (!ready()) await build(supervisor);
      return 'API, simulator and console in dist/';
    }),
  );
}

async function build(supervisor) {
  const stamp = sourceStamp(checkout);
  const node = node24();
  const nx = path.join(checkout, 'node_modules/.bin/nx');
  const words = [node, nx, 'run-many', '-t', 'build', '-p', 'api,console,simulator', '--outputStyle=static'];
  const searchPath = [path.join(checkout, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH: searchPath, NX_DAEMON: 'false', NX_TUI: 'false', CI: 'true' };
  const { code, output } = await runTool(supervisor, words, { cwd: checkout, env, patienceMs });
  if (code !== 0) {
    throw new Remedy('The build failed: "npm run build" shows everything it says.', lastLines(output, 40));
  }
  mkdirSync(path.join(checkout, 'dist'), { recursive: true });
  writeFileSync(path.join(checkout, 'dist/.stamp'), stamp);
}
