export { findableEntry, findableMessage, findableName, findableWords } from './findable-of';
export { FindingModule } from './finding.module';
export { type Excerpt, searchExcerpt } from './search-excerpt';
export { SearchWalk } from './search-walk';
