import { runNx } from './run-nx';

interface ProjectGraph {
  dependencies: Record<string, { target: string }[]>;
}

/** Nx's own view of who needs whom: from it comes what makes a build stale. */
function projectGraph(): ProjectGraph {
  const printed = runNx('graph', '--print');
  const json = printed.slice(printed.indexOf('{'));
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
