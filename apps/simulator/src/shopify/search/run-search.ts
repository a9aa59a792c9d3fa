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
  /** The known fields that were asked for. */
  fields: ReadonlySet<string>;
}

/**
 * Prepares a search. A field that this kind of record does not have is dropped with a warning, which WIDENS
 * the result: the trap of the real API (docs/shopify.md §2).
 */
export function prepareSearch<T>(text: string | null | undefined, known: SearchFields<T>): PreparedSearch<T> {
  const notes: SearchNotes = { warnings: [], freeWords: [], fields: new Set() };
  const tree = parseSearch(text ?? '');
  const test = tree ? compile(tree, known, notes) : null;
  return { matches: test ?? (() => true), ...notes };
}

type Test<T> = (record: T) => boolean;

/** What is learned of a search while it is compiled. */
interface SearchNotes {
  warnings: SearchWarning[];
  freeWords: string[];
  fields: Set<string>;
}

function compile<T>(node: SearchNode, known: SearchFields<T>, notes: SearchNotes): Test<T> | null {
  if (node.kind === 'term') return compileTerm(node, known, notes);
  if (node.kind === 'not') {
    // Words that must not be there say nothing about relevance.
    const test = compile(node.node, known, { ...notes, freeWords: [] });
    return test && ((record) => !test(record));
  }
  const tests = node.nodes.flatMap((child) => compile(child, known, notes) ?? []);
  if (tests.length === 0) return null;
  return node.kind === 'and'
    ? (record) => tests.every((test) => test(record))
    : (record) => tests.some((test) => test(record));
}

function compileTerm<T>(term: SearchTerm, known: SearchFields<T>, notes: SearchNotes): Test<T> | null {
  if (term.field === null) {
    notes.freeWords.push(term.value.toLowerCase());
    return (record) => words(known.freeText(record), term);
  }
  const match = Object.hasOwn(known.fields, term.field) ? known.fields[term.field] : undefined;
  if (match) {
    notes.fields.add(term.field);
    return (record) => match(record, term);
  }
  notes.warnings.push({
    field: term.field,
    message: 'Invalid search field for this query.',
    code: 'invalid_field',
  });
  return null;
}
