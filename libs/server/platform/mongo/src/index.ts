export { DURABLE } from './durable';
export { BatchedReads } from './batched-reads';
export { BatchedWrites, type BatchedUpdate, isDuplicateKey } from './batched-writes';
export { isDatabaseDown } from './is-database-down';
export { insertNew } from './insert-new';
export { IndexBuilder } from './index-builder';
export { MongoGate } from './mongo-gate';
export { MongoModule } from './mongo.module';
