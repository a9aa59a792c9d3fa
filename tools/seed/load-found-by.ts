import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import type * as foundBy from './found-by.ts';

export type FoundBy = typeof foundBy;

/** The product's own rules for what is found by which words, which this process could not import as they stand. */
export async function loadFoundBy(root: string): Promise<FoundBy> {
  await import('reflect-metadata');
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tmp/seed-'));
  const outfile = path.join(folder, 'found-by.mjs');
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['tools/seed/found-by.ts'],
      outfile,
      ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' },
      tsconfig: path.join(root, 'tsconfig.base.json'),
    });
    return (await import(pathToFileURL(outfile).href)) as FoundBy;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
