import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Install {
  isInstalled(folder: string): boolean;
}
const { isInstalled } = jest.requireActual<Install>('./install.mjs');

describe('whether node_modules is in step with the lockfile', () => {
  let folder: string;
  const put = (name: string, packages: object) =>
    writeFileSync(path.join(folder, name), JSON.stringify({ packages }));
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-install-'));
    mkdirSync(path.join(folder, 'node_modules'));
    put('package-lock.json', {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/only-mac': { version: '2.0.0', optional: true },
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is not without a record of an install', () => {
    expect(isInstalled(folder)).toBe(false);
  });

  it('is when every package that is not optional is there in its version', () => {
    put('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });

  it('is not when a version differs, nor after the lockfile has changed', () => {
    put('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
    put('package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    expect(isInstalled(folder)).toBe(false);
  });
});
