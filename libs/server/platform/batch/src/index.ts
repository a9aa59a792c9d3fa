export { allDone, type BatchResult, type Outcome } from './batch-outcome';
export { Batcher, type BatcherOptions } from './batcher';
export { Overloaded } from './overloaded';
