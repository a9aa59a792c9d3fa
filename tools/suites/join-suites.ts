/** A file of tests, from the checkout's root, with its source. */
export interface SuiteFile {
  readonly path: string;
  readonly text: string;
}

export interface JoinedSuites {
  /** Files that read their modules together, by the name of what joins them. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  /** Files that Jest runs one by one. */
  readonly alone: readonly string[];
}

/** How many files are joined at most, by their kind; those on stores take longer. */
const MOST = { spec: 40, 'int.spec': 8, 'http.spec': 8 } as const;
type Kind = keyof typeof MOST;

/** What one suite must not do to others that read the same modules: another environment, clock, module, variable, folder. */
const CHANGES_WHAT_ALL_SHARE =
  /@jest-environment|useFakeTimers|jest\.(mock|setTimeout|resetModules|isolateModules)|process\.env\[[^\]]*\] ?=[^=]|delete process\.env|process\.chdir|globalThis\.\w+ ?=[^=]/;
/** Tests that start processes, or look at the one they run in. */
const OF_PROCESSES = /^(tools|libs\/server\/platform)\//;

const kindOf = (path: string): Kind => (/\.(int\.spec|http\.spec)\.ts$/.exec(path)?.[1] ?? 'spec') as Kind;
/** `libs/server/records` of `libs/server/records/customers/src/customers.int.spec.ts`. */
const layerOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('libs/server') ? 3 : 2)
    .join('/');

/**
 * Which files of tests are run as one suite of Jest's, in the order of their paths. Jest reads thousands of modules anew for
 * each suite, which takes longer than most of these tests do (decision record 0156).
 */
export function joinSuites(files: readonly SuiteFile[]): JoinedSuites {
  const alone: string[] = [];
  const groups = new Map<string, string[]>();
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (OF_PROCESSES.test(path) || CHANGES_WHAT_ALL_SHARE.test(text)) {
      alone.push(path);
      continue;
    }
    const group = `${layerOf(path).replaceAll('/', '-')}.${kindOf(path)}`;
    groups.set(group, [...(groups.get(group) ?? []), path]);
  }
  return { joined: new Map([...groups].flatMap(([group, paths]) => inParts(group, paths))), alone };
}

function inParts(group: string, paths: readonly string[]): [string, string[]][] {
  const parts = Math.ceil(paths.length / MOST[kindOf(`${group}.ts`)]);
  const [layer = group, ...kind] = group.split('.');
  return Array.from({ length: parts }, (_, part) => [
    `${layer}-${part + 1}.${kind.join('.')}.ts`,
    // Dealt out, so that neighbours, which are often equally slow, do not end up in one part.
    paths.filter((_path, index) => index % parts === part),
  ]);
}
