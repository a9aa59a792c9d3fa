import { formsOfName, isOneWord, SYNONYMS, wordRoot } from '@feelori/edges/shopify';
import SearchableMap from 'minisearch/SearchableMap';

/** A slip in a shorter word makes another word. */
const SHORTEST = 3;
/** The index holds no longer one. */
const LONGEST = 40;
/** Of so many letters two may differ from a name that shops are known to use, else one; a shorter one is no slip of it. */
const SHORTEST_NAME = 5;
const LONG = 8;

/** Names of things, in one and many; the index holds each by another word. */
const NAMES = new SearchableMap<string>();
for (const name of SYNONYMS.flat().filter(isOneWord).flatMap(formsOfName)) NAMES.set(name, wordRoot(name));

/**
 * Roots of words that somebody may have meant: two letters are swapped ("leahter"), one is doubled or not ("bots"), or it
 * is almost a name that things have ("sneakrs", which the index holds as trainers). Of a word as it is written. Pure.
 */
export function nearRoots(written: string): string[] {
  if (written.length < SHORTEST || written.length > LONGEST || !/^[a-z]+$/.test(written)) return [];
  const near = [...slips(written).map(wordRoot), ...namesNear(written)];
  return [...new Set(near)].filter((root) => root !== wordRoot(written));
}

function slips(word: string): string[] {
  return [...word].flatMap((letter, at) => {
    const [begin, next, end] = [word.slice(0, at), word[at + 1] ?? '', word.slice(at + 2)];
    const doubled = `${begin}${letter}${letter}${next}${end}`;
    if (next === '') return [doubled];
    return letter === next ? [`${begin}${letter}${end}`] : [doubled, `${begin}${next}${letter}${end}`];
  });
}

function namesNear(word: string): string[] {
  if (word.length < SHORTEST_NAME) return [];
  const found = NAMES.fuzzyGet(word, word.length < LONG ? 1 : 2);
  return [...found].flatMap(([name, [root]]) => (name[0] === word[0] ? [root] : []));
}
