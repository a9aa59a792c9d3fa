export { allDone, Grouping, type GroupingOptions, type Outcome } from './grouping';
