export { DURABLE } from './durable';
export { GroupedReads } from './grouped-reads';
export { GroupedWrites, type GroupedUpdate, isDuplicateKey } from './grouped-writes';
export { isDatabaseDown } from './is-database-down';
export { insertNew } from './insert-new';
export { IndexBuilder } from './index-builder';
export { MongoGate } from './mongo-gate';
export { MongoModule } from './mongo.module';
