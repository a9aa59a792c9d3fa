import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve('.');
const CONSOLE = 'libs/console';
const OF_THE_APP = 'apps/console/src/app/routes.ts';
/** The wrapper of all that signed-in people see, and what stands for any other address. */
const NO_PAGES = ['', '**'];

/** The path of every page that the console's source names, so that a new page is walked without anybody thinking of it. */
export function consoleRoutes(): string[] {
  const files = [OF_THE_APP, ...filesOfFeatures()];
  const paths = files.flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/\bpath: '([^']*)'/g)].map(([, found]) => found),
  );
  return [...new Set(paths.filter((one) => one !== undefined && !NO_PAGES.includes(one)))] as string[];
}

function filesOfFeatures(): string[] {
  return readdirSync(path.join(ROOT, CONSOLE), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-routes.ts'))
    .map((file) => path.join(CONSOLE, file));
}
