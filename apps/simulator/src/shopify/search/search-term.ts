/** How a term compares. */
export type Comparator = '=' | '>' | '>=' | '<' | '<=';

/** One term of a search: `field:>=value`, `field:*`, or a free word (field null). */
export interface SearchTerm {
  kind: 'term';
  field: string | null;
  comparator: Comparator;
  value: string;
  /** Quoted values are phrases: no wildcard, no comma list. */
  quoted: boolean;
  /** The value ended in an unescaped `*`. */
  prefix: boolean;
}

/** A parsed search. */
export type SearchNode =
  SearchTerm | { kind: 'and' | 'or'; nodes: SearchNode[] } | { kind: 'not'; node: SearchNode };
