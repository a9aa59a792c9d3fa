import { createHash } from 'node:crypto';

/** Of all the words of two questions so many must be in both. */
const ALIKE = 0.5;

interface Grouped {
  group: string;
  words: readonly string[];
}

/** The group a question belongs to: that of the one it is most alike, or one of its own, which its words name. Pure. */
export function groupFor(words: readonly string[], others: readonly Grouped[]): string {
  const asked = new Set(words);
  const [best] = others
    .map((other) => ({ group: other.group, alike: likeness(asked, other.words) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  return best?.group ?? nameOf(words);
}

function likeness(asked: ReadonlySet<string>, words: readonly string[]): number {
  const both = words.filter((word) => asked.has(word)).length;
  const all = asked.size + words.length - both;
  return all === 0 ? 0 : both / all;
}

function nameOf(words: readonly string[]): string {
  return createHash('sha256')
    .update([...words].sort().join(' '))
    .digest('base64url')
    .slice(0, 22);
}
