import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve('.');
const CONSOLE = 'libs/console';
const OF_THE_APP = 'apps/console/src/app/routes.ts';
/** The wrapper of all that signed-in people see, and what stands for any other address. */
const NO_PAGES = ['', '**'];

/** The path of every page that the console's source names, so that a new page is walked without anybody thinking of it. */
export function consoleRoutes(): string[] {
  const ofFeatures = filesOfFeatures().flatMap((file) => {
    // Its pages stand below the feature's own name.
    const feature = file.split('/')[2] ?? '';
    return pathsIn(file).map((one) => (one === '' ? feature : `${feature}/${one}`));
  });
  const paths = [...pathsIn(OF_THE_APP), ...ofFeatures];
  return [...new Set(paths.filter((one) => !NO_PAGES.includes(one)))];
}

function pathsIn(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/\bpath: '([^']*)'/g)].map(([, found]) => found ?? '');
}

function filesOfFeatures(): string[] {
  return readdirSync(path.join(ROOT, CONSOLE), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-routes.ts'))
    .map((file) => path.join(CONSOLE, file));
}
