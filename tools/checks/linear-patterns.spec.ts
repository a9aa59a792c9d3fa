import { leastCpuOf } from './patterns/cpu-of';
import { generalTexts, LONGEST_TEXT, textsAgainst } from './patterns/hostile-texts';
import { sourceFiles } from './patterns/source-files';
import { patternsBuiltBy, patternsIn, type SourcePattern } from './patterns/source-patterns';

/** A pattern over the longest text there can be takes no longer, in milliseconds of processor time. */
const BOUND_MS = 50;
/** Short ones first: a pattern whose time explodes is found before a text on which it would never end. */
const LENGTHS = [20, 100, 500, 2_500, 12_500, LONGEST_TEXT];

const found = sourceFiles('libs', 'apps/api', 'apps/console').map(patternsIn);
const literals = found.flatMap((one) => one.literals);
const built = found.flatMap((one) => one.built);
const assembled = [...new Set(built.map(({ file }) => file))].flatMap(patternsBuiltBy);

/** The slowest of the texts, in milliseconds; stops at the first length that takes too long. */
function slowest(pattern: RegExp): { ms: number; text: string } {
  const all = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '') + 'g');
  let worst = { ms: 0, text: '' };
  for (const length of LENGTHS) {
    for (const text of [...generalTexts(length), ...textsAgainst(pattern, length)]) {
      const ms = leastCpuOf(() => text.replace(all, ''), BOUND_MS);
      if (ms > worst.ms) worst = { ms, text: `${length} × ${JSON.stringify(text.slice(0, 40))}` };
      if (ms > BOUND_MS) return worst;
    }
  }
  return worst;
}

const named = (patterns: readonly SourcePattern[]): [string, RegExp][] =>
  patterns.map(({ file, line, pattern }) => [`${file}:${line} ${String(pattern).slice(0, 60)}`, pattern]);

describe('every pattern is linear', () => {
  it('and all of them are looked at', () => {
    expect(literals.length).toBeGreaterThan(100);
    // One built within a function is built anew at every call, and nothing here would see it.
    const seen = new Set(assembled.map(({ file, line }) => `${file}:${line}`));
    const lines = built.map(({ file, line }) => `${file}:${line}`);
    expect(lines.filter((line) => !seen.has(line))).toEqual([]);
    expect(assembled.length).toBeGreaterThanOrEqual(built.length);
  });

  it.each(named([...literals, ...assembled]))('%s', (_, pattern) => {
    const { ms, text } = slowest(pattern);
    expect(ms > BOUND_MS ? `${ms} ms: ${text}` : 'in time').toBe('in time');
  });
});
