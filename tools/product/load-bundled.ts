import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

/** A module of ours with the product's own code in it, which a tool's process could not import as it stands. */
export async function loadBundled<Module>(root: string, entry: string): Promise<Module> {
  await import('reflect-metadata');
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tmp/bundle-'));
  const outfile = path.join(folder, 'bundle.mjs');
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' },
      tsconfig: path.join(root, 'tsconfig.base.json'),
    });
    return (await import(pathToFileURL(outfile).href)) as Module;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
