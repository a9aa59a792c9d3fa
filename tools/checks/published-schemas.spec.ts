import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

describe('container files against published schemas', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'feelori-docker-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const edit = (name: string, from: string, to: string): void => {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };

  it('names what is misspelt or of the wrong kind, and nothing else', () => {
    cpSync(path.join(root, 'docker'), folder, { recursive: true });
    edit('compose.yml', 'depends_on:', 'dependson:');
    edit('compose.small.yml', 'restart:', 'restarts:');
    edit('kubernetes/web.yaml', 'readinessProbe', 'readynessProbe');
    edit('kubernetes/worker.yaml', 'replicas: 2', 'replicas: "two"');
    edit('kubernetes/migrate.yaml', 'apiVersion: batch/v1', 'apiVersion: batch/v9');
    const run = spawnSync(process.execPath, ['tools/checks/published-schemas.mjs', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    const problems = run.stdout.trim().split('\n').sort();
    expect(problems).toEqual([
      expect.stringMatching(/^compose\.small\.yml:\d+: .*additional properties/),
      expect.stringMatching(/^compose\.yml:\d+: .*additional properties/),
      expect.stringMatching(/^migrate\.yaml: Job: .*batch\/v9/),
      expect.stringMatching(/^migrate\.yaml: Job: .*batch\/v9/),
      expect.stringMatching(/^web\.yaml: Deployment: .*readynessProbe/),
      expect.stringMatching(/^worker\.yaml: Deployment: Type 'string' is not assignable to type 'number'/),
      expect.stringMatching(/^worker\.yaml: Deployment: .*replicas must be integer/),
    ]);
  }, 60_000);
});
