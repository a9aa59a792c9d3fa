import { parseSearch } from './parse-search';
import type { SearchNode, SearchTerm } from './search-term';
import { words } from './term-matchers';

/** What one kind of record can be searched by. */
export interface SearchFields<T> {
  fields: Readonly<Record<string, (record: T, term: SearchTerm) => boolean>>;
  /** The text that free words are looked up in. */
  freeText: (record: T) => string;
}

/** Shopify's note about a filter it does not know. */
export interface SearchWarning {
  field: string;
  message: string;
  code: 'invalid_field';
}

/** A search made ready to run: the test, and what was ignored. */
export interface PreparedSearch<T> {
  matches: (record: T) => boolean;
  /** The free words, for ordering by relevance. */
  freeWords: string[];
  warnings: SearchWarning[];
}

/**
 * Prepares a search. A field that this kind of record does not have is dropped with a warning, which WIDENS
 * the result: the trap of the real API (docs/shopify.md §2).
 */
export function prepareSearch<T>(text: string | null | undefined, known: SearchFields<T>): PreparedSearch<T> {
  const warnings: SearchWarning[] = [];
  const freeWords: string[] = [];
  const tree = parseSearch(text ?? '');
  const test = tree ? compile(tree, known, warnings, freeWords) : null;
  return { matches: test ?? (() => true), freeWords, warnings };
}

type Test<T> = (record: T) => boolean;

function compile<T>(
  node: SearchNode,
  known: SearchFields<T>,
  warnings: SearchWarning[],
  freeWords: string[],
): Test<T> | null {
  if (node.kind === 'term') return compileTerm(node, known, warnings, freeWords);
  if (node.kind === 'not') {
    const test = compile(node.node, known, warnings, []);
    return test && ((record) => !test(record));
  }
  const tests = node.nodes.flatMap((child) => compile(child, known, warnings, freeWords) ?? []);
  if (tests.length === 0) return null;
  return node.kind === 'and'
    ? (record) => tests.every((test) => test(record))
    : (record) => tests.some((test) => test(record));
}

function compileTerm<T>(
  term: SearchTerm,
  known: SearchFields<T>,
  warnings: SearchWarning[],
  freeWords: string[],
): Test<T> | null {
  if (term.field === null) {
    freeWords.push(term.value.toLowerCase());
    return (record) => words(known.freeText(record), term);
  }
  const match = Object.hasOwn(known.fields, term.field) ? known.fields[term.field] : undefined;
  if (match) return (record) => match(record, term);
  warnings.push({
    field: term.field,
    message: 'Invalid search field for this query.',
    code: 'invalid_field',
  });
  return null;
}
