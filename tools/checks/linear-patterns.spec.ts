import { generalTexts, LONGEST_TEXT, textsAgainst } from './patterns/hostile-texts';
import { tooSlowAmong } from './patterns/slowest-text';
import { sourceFiles } from './patterns/source-files';
import { patternsBuiltBy, patternsIn, type SourcePattern } from './patterns/source-patterns';

const LENGTHS = [20, 100, 500, 2_500, 12_500, LONGEST_TEXT];

const found = sourceFiles('libs', 'apps/api', 'apps/console').map(patternsIn);
const literals = found.flatMap((one) => one.literals);
const built = found.flatMap((one) => one.built);
const assembled = [...new Set(built.map(({ file }) => file))].flatMap(patternsBuiltBy);

/** What is too slow for the pattern. */
function tooSlowFor(pattern: RegExp): string {
  const all = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '') + 'g');
  const texts = (length: number): string[] => [...generalTexts(length), ...textsAgainst(pattern, length)];
  return tooSlowAmong(LENGTHS, texts, (text) => void text.replace(all, ''));
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
    expect(tooSlowFor(pattern)).toBe('in time');
  });
});
