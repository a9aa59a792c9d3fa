interface Matched {
  /** Words of the question that were found, and the words they were found as, with where those stand. */
  queryTerms: readonly string[];
  match: Readonly<Record<string, readonly string[]>>;
}

/** How well a piece fits a question. */
export interface Fit {
  coverage: number;
  exact: boolean;
  sure: boolean;
}

/** Half of what is asked and more than a word, where the title or heading speaks of it; more where only the text does. */
const WITH_TITLE = 0.5;
const IN_TEXT = 0.66;
/** The rest of the question may be about something else. */
const EXACT = 0.5;

/**
 * Whether a piece speaks of what is asked, or only has a word of it: "PayPal" is not answered by how refunds are paid.
 * `asked` and `title` are words as they are indexed. Pure.
 */
export function fitOf(asked: readonly string[], title: readonly string[], matched: Matched | undefined): Fit {
  if (matched === undefined || asked.length === 0) return { coverage: 0, exact: false, sure: false };
  const found = new Set(matched.queryTerms);
  const count = asked.filter((word) => found.has(word)).length;
  const coverage = count / asked.length;
  const called = Object.values(matched.match).some((fields) => fields.some((field) => field !== 'text'));
  const words = new Set(asked);
  const exact = title.length > 0 && title.every((word) => words.has(word)) && coverage >= EXACT;
  const sure =
    exact ||
    (called && coverage >= WITH_TITLE && (count > 1 || coverage === 1)) ||
    (count >= 2 && coverage >= IN_TEXT);
  return { coverage, exact, sure };
}
