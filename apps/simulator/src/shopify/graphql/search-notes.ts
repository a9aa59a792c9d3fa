import type { SearchWarning } from '../search/run-search';
import type { QueryContext } from './query-context';

/** One entry of `extensions.search`. */
export interface SearchNote {
  path: string[];
  query: string;
  warnings: SearchWarning[];
}

/** Keeps for `extensions.search` what a search ignored. */
export function noteSearch(
  context: QueryContext,
  path: string,
  query: string | null | undefined,
  warnings: SearchWarning[],
): void {
  if (warnings.length > 0) context.searchNotes.push({ path: path.split('.'), query: query ?? '', warnings });
}
