import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface ProjectGraph {
  dependencies: Record<string, { target: string }[]>;
}

/** Nx's own view of who needs whom: from it comes what makes a build stale. */
function projectGraph(): ProjectGraph {
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/nx/dist/bin/nx.js'), 'graph', '--print'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const json = run.stdout.slice(run.stdout.indexOf('{'));
  return (JSON.parse(json) as { graph: ProjectGraph }).graph;
}

describe('what makes a build stale', () => {
  it('is a change in any library it is made of, near or far', () => {
    const { dependencies } = projectGraph();
    const reached = (from: string, seen = new Set<string>()): Set<string> => {
      for (const { target } of dependencies[from] ?? []) {
        if (!seen.has(target)) reached(target, seen.add(target));
      }
      return seen;
    };
    const far = [
      'contracts',
      'platform-mongo',
      'records-turns',
      'edges-whatsapp',
      'flow-delivery',
      'skills-answers',
    ];
    expect([...reached('api')]).toEqual(expect.arrayContaining(far));
    expect([...reached('console')]).toEqual(
      expect.arrayContaining(['contracts', 'console-inbox', 'console-ui']),
    );
  }, 70_000);
});
