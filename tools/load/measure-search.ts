import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import esbuild from 'esbuild';

const SIZES = [10_000, 100_000];

/** How long a search of the catalogue in memory takes, how long building it takes, and how much memory it holds. */
export async function measureSearch(
  root: string,
  folder: string,
  say: (line: string) => void,
): Promise<object[]> {
  const outfile = path.join(folder, 'search-worker.mjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tools/load/search-worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    logLevel: 'warning',
  });
  const figures: object[] = [];
  for (const size of SIZES) {
    say(`${size} products …`);
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--expose-gc',
      '--max-old-space-size=4096',
      '--import',
      'reflect-metadata',
      outfile,
      String(size),
    ]);
    figures.push(JSON.parse(stdout) as object);
  }
  return figures;
}
