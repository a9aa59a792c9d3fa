import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, runNx } from './run-nx';

/** Runs ESLint on one folder as `npm run lint` does, and gives back the messages of one rule. */
function lint(folder: string, rule: string): string[] {
  // The rule reads Nx's project graph; asking for the projects brings it up to date.
  expect(runNx('show', 'projects')).toContain('layer-breach');
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/eslint/bin/eslint.js'), '--no-ignore', '--format', 'json', folder],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' }, timeout: 110_000 },
  );
  const files = JSON.parse(run.stdout) as { messages: { ruleId: string | null; message: string }[] }[];
  return files.flatMap((file) => file.messages.filter((m) => m.ruleId === rule).map((m) => m.message));
}

describe('the layer rules', () => {
  it('refuse an admin feature that imports flow, an edge, another feature or Mongoose', () => {
    const messages = lint('tools/checks/layer-breach', '@nx/enforce-module-boundaries');
    expect(messages).toHaveLength(4);
    expect(messages.join('\n')).toContain('layer:admin');
    expect(messages.join('\n')).toContain('mongoose');
  }, 120_000);
});
