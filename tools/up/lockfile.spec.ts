import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Lock {
  packages: Record<string, object>;
}
interface Lockfile {
  missingOptionals(lock: Lock): { place: string; entry: object }[];
  completeLock(lock: Lock): Lock;
}
const { completeLock, missingOptionals } = jest.requireActual<Lockfile>('./lockfile.mjs');

const optionals = { 'b-linux-x64': '2.0.0', '@s/b-darwin-arm64': '2.0.0', 'b-wasm32-wasi': '^2.1.0' };
const lock = {
  packages: {
    '': {},
    'node_modules/a/node_modules/b': { dev: true, optionalDependencies: optionals },
    'node_modules/a/node_modules/b-linux-x64': { version: '2.0.0' },
  },
};

describe('the lockfile', () => {
  it('of this checkout names every optional package, so that npm ci takes it', () => {
    const file = path.resolve(__dirname, '../../package-lock.json');
    const missing = missingOptionals(JSON.parse(readFileSync(file, 'utf8')) as Lock);
    expect(missing.map((one) => one.place)).toEqual([]);
  });

  it('gets what it lacks with version and platform, and stays as it is otherwise', () => {
    const complete = completeLock(lock);
    expect(complete.packages).toEqual({
      ...lock.packages,
      'node_modules/@s/b-darwin-arm64': {
        version: '2.0.0',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
      'node_modules/b-wasm32-wasi': { version: '2.1.0', cpu: ['wasm32'], dev: true, optional: true },
    });
    expect(completeLock(complete)).toEqual(complete);
  });
});
