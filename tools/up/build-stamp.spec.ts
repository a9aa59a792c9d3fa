import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface BuildStamp {
  sourceStamp(folder: string): string;
  isBuilt(folder: string, stamp: string, outputs: string[]): boolean;
}
const { isBuilt, sourceStamp } = jest.requireActual<BuildStamp>('./build-stamp.mjs');

describe('whether a build is still good', () => {
  let folder: string;
  const write = (name: string, text: string) => {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-build-'));
    write('apps/api/src/main.ts', 'one');
    write('libs/a/src/index.ts', 'two');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a source changes', () => write('apps/api/src/main.ts', 'longer')],
    ['a source is touched', () => utimesSync(path.join(folder, 'libs/a/src/index.ts'), 1, 1)],
    ['a file comes', () => write('libs/b/src/index.ts', '')],
    ['a file goes', () => rmSync(path.join(folder, 'libs/a'), { recursive: true })],
    ['a TypeScript setting changes', () => write('tsconfig.base.json', '{}')],
    ['the lockfile changes', () => write('package-lock.json', '{}')],
  ])('notices when %s', (_, change) => {
    const before = sourceStamp(folder);
    change();
    expect(sourceStamp(folder)).not.toBe(before);
  });

  it('stays the same while nothing that is built changes', () => {
    const before = sourceStamp(folder);
    write('README.md', 'new');
    write('apps/api/node_modules/x.js', 'new');
    expect(sourceStamp(folder)).toBe(before);
  });

  it('needs both the stamp and the outputs', () => {
    write('dist/.stamp', 'abc');
    expect(isBuilt(folder, 'abc', ['dist/main.js'])).toBe(false);
    write('dist/main.js', '');
    expect(isBuilt(folder, 'abc', ['dist/main.js'])).toBe(true);
    expect(isBuilt(folder, 'abd', ['dist/main.js'])).toBe(false);
  });
});
