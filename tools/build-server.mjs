// Bundles one server app (`api` or `simulator`) to dist/apps/<app>/main.js.
// esbuild joins our own sources; SWC compiles them first, because only it writes the decorator metadata
// that Nest's injection and class-validator read. npm packages stay outside the bundle.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import swc from '@swc/core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const app = process.argv[2];
if (!app || !existsSync(path.join(root, 'apps', app, 'src/main.ts'))) {
  console.error('usage: node tools/build-server.mjs api|simulator');
  process.exit(2);
}

/** Compiles each TypeScript source with SWC the way Jest does. */
const decorators = {
  name: 'swc-decorators',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const { code } = await swc.transform(source, {
        filename: file,
        sourceMaps: 'inline',
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Programs beside an app's main.js: those that run in threads of it, the look at a set-up, and the preparing of a database. */
const besides = {
  api: {
    'watchdog-thread': 'libs/server/platform/lifecycle/src/watchdog-thread.ts',
    doctor: 'apps/api/src/doctor.ts',
    migrate: 'apps/api/src/migrate.ts',
  },
};

// Others may start the app while it is built again (test runs beside each other do): its folder is never empty and no
// file in it half written, because each new file takes the old one's place whole.
const folder = path.join(root, 'dist/apps', app);
await mkdir(folder, { recursive: true });
const outdir = await mkdtemp(path.join(root, 'dist/apps/.build-'));
try {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: `apps/${app}/src/main.ts`, ...besides[app] },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    sourcemap: true,
    keepNames: true,
    logLevel: 'warning',
    plugins: [decorators],
  });
  const page = path.join(root, 'apps', app, 'page');
  if (existsSync(page)) await cp(page, path.join(outdir, 'page'), { recursive: true });
  for (const file of await readdir(outdir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const from = path.join(file.parentPath, file.name);
    const to = path.join(folder, path.relative(outdir, from));
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
  }
} finally {
  await rm(outdir, { recursive: true });
}
