import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('the budget of the console', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Bytes that do not compress, behind an import. */
  function check(bytes: number): { status: number | null; said: string } {
    const text = randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64url');
    writeFileSync(path.join(folder, 'index.html'), '<script src="/main-A.js" type="module"></script>');
    writeFileSync(path.join(folder, 'main-A.js'), 'import{a}from"./chunk-B.js";import("./later-C.js");');
    writeFileSync(path.join(folder, 'chunk-B.js'), text);
    writeFileSync(path.join(folder, 'later-C.js'), randomBytes(500_000).toString('hex'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tools/checks/console-budget.mjs', folder],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  }

  it('holds what fits, whatever comes later with a page', () => {
    expect(check(200_000)).toMatchObject({ status: 0 });
  });

  it('fails the build above it, with the figure', () => {
    const { status, said } = check(260_000);
    expect(status).toBe(1);
    expect(said).toMatch(/\d+\.\d kB gzipped of at most 180\.0 kB/);
  });

  it('fails where there is no script at all', () => {
    writeFileSync(path.join(folder, 'index.html'), '<p>nothing</p>');
    const { status } = spawnSync(process.execPath, ['tools/checks/console-budget.mjs', folder]);
    expect(status).toBe(1);
  });

  it('is a part of the build', () => {
    const { targets } = JSON.parse(readFileSync('apps/console/project.json', 'utf8')) as {
      targets: Record<string, { dependsOn?: string[]; options?: { command?: string } }>;
    };
    expect(targets['build']).toMatchObject({ dependsOn: ['bundle'] });
    expect(targets['build']?.options?.command).toContain('tools/checks/console-budget.mjs');
  });
});
