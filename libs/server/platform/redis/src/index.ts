export {
  BoundedRedis,
  CacheRedis,
  leavesReplica,
  QueueRedis,
  RedisUnavailable,
  SubscriberRedis,
} from './redis-clients';
export { faultWords, isReply, type RedisFault, redisFault } from './redis-fault';
export { redisKey } from './redis-key';
export { type RedisView, RedisWatch } from './redis-watch';
export { RedisModule } from './redis.module';
