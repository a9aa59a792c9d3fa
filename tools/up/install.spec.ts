import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Install {
  isInstalled(folder: string, running?: string): boolean;
  settingsThatMatter(env: Record<string, string>): string[];
  wholeInstall: string[];
}
const { isInstalled, settingsThatMatter, wholeInstall } = jest.requireActual<Install>('./install.mjs');

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

  it('is not when the install script of Node 24 did not run', () => {
    put('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder, '22.12.0')).toBe(true);
    mkdirSync(path.join(folder, 'node_modules/node/bin'), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules/node/package.json'), '{}');
    expect(isInstalled(folder, '22.12.0')).toBe(false);
    expect(isInstalled(folder, '24.0.0')).toBe(true);
    writeFileSync(path.join(folder, 'node_modules/node/bin/node'), '');
    expect(isInstalled(folder, '22.12.0')).toBe(true);
  });

  it('is not when a version differs, nor after the lockfile has changed', () => {
    put('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
    put('package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe('an install whatever npm is set to', () => {
  it.each([
    { NODE_ENV: 'production' },
    { npm_config_omit: 'dev optional' },
    { npm_config_ignore_scripts: 'true' },
    { npm_config_production: 'true' },
    { npm_config_only: 'prod' },
  ])('has everything with %j', (setting) => {
    const env = { ...process.env, ...setting };
    const asked = (name: string) =>
      execFileSync('npm', ['config', 'get', name, ...wholeInstall], { env, encoding: 'utf8' }).trim();
    expect(asked('ignore-scripts')).toBe('false');
    expect(asked('include').split(',')).toEqual(expect.arrayContaining(['dev', 'optional']));
  });

  it('names the settings that may be why it failed, not what everybody has', () => {
    const env = {
      NODE_ENV: 'production',
      npm_config_omit: 'dev',
      NPM_CONFIG_REGISTRY: 'https://packages.example.com/',
      npm_config_registry: 'https://registry.npmjs.org/',
      npm_config_user_agent: 'npm/11',
      HTTPS_PROXY: 'http://proxy.example.com',
      npm_config_proxy: '',
      PATH: '/bin',
    };
    expect(settingsThatMatter(env)).toEqual([
      'HTTPS_PROXY',
      'NODE_ENV',
      'NPM_CONFIG_REGISTRY',
      'npm_config_omit',
    ]);
  });
});
