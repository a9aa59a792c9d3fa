export { CacheArea } from './cache-area';
export { CacheBoard } from './cache-board';
export { CacheModule } from './cache.module';
