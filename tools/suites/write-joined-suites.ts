import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { joinSuites } from './join-suites.ts';

/**
 * Writes a file for each joined suite into `.data/joined-suites` and answers what Jest's testMatch takes instead of `patterns`
 * (both from the checkout's root).
 */
export function writeJoinedSuites(root: string, patterns: readonly string[]): string[] {
  const folder = path.join(root, '.data/joined-suites');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = globSync([...patterns], { cwd: root });
  const { joined, alone } = joinSuites(
    files.map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })),
  );
  for (const [name, paths] of joined) {
    const sources = paths.map((file) => {
      const [title, place] = [JSON.stringify(file), JSON.stringify(path.join(root, file))];
      return `describe(${title}, () => { require(${place}); });\n`;
    });
    writeFileSync(path.join(folder, name), sources.join(''));
  }
  return [`${folder}/*.spec.ts`, ...alone.map((file) => path.join(root, file))];
}
