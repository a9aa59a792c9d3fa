export { CacheRedis, QueueRedis, SubscriberRedis } from './redis-clients';
export { redisKey } from './redis-key';
export { RedisModule } from './redis.module';
