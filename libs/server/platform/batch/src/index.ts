export { allDone, Batcher, type BatcherOptions, type Outcome } from './batcher';
export { Overloaded, RequestBatcher, type RequestBatcherOptions } from './request-batcher';
