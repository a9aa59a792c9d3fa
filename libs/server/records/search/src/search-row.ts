import { type Findable, type SearchText, searchTextId } from './search-text';
import { searchWords } from './search-words';

/** The row by which something is found; without words it is found by nothing. Pure. */
export function searchRow(findable: Findable): SearchText {
  return { _id: searchTextId(findable), words: searchWords(findable.text), at: findable.at };
}
