export type { Findable, FoundText, SearchSource } from './search-text';
export { searchRow } from './search-row';
export { searchWord, searchWords } from './search-words';
export { SearchModule } from './search.module';
export { SearchTexts } from './search-texts';
