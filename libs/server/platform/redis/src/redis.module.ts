import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import type { Redis } from 'ioredis';
import { CacheRedis, QueueRedis, SubscriberRedis } from './redis-clients';
import { RedisWatch } from './redis-watch';

/** Without a listener an `error` event ends the process; `RedisWatch` says what is the matter. */
function heard<T extends Redis>(client: T): T {
  client.on('error', () => undefined);
  return client;
}

/** The Redis clients of this process. They connect in the background: a start never waits for Redis. */
@Global()
@Module({
  providers: [
    {
      provide: QueueRedis,
      inject: [Settings],
      useFactory: ({ redis }: Settings) => heard(new QueueRedis(redis.url, redis.prefix)),
    },
    {
      provide: CacheRedis,
      inject: [Settings],
      useFactory: ({ redis }: Settings) => heard(new CacheRedis(redis.cacheUrl, redis.prefix)),
    },
    {
      provide: SubscriberRedis,
      inject: [Settings],
      useFactory: ({ redis }: Settings) => heard(new SubscriberRedis(redis.cacheUrl, redis.prefix)),
    },
    RedisWatch,
  ],
  exports: [QueueRedis, CacheRedis, SubscriberRedis, RedisWatch],
})
export class RedisModule implements OnApplicationShutdown {
  constructor(
    @Inject(QueueRedis) private readonly queue: Redis,
    @Inject(CacheRedis) private readonly cache: Redis,
    @Inject(SubscriberRedis) private readonly subscriber: Redis,
  ) {}

  /** Runs in the last phase; queues and workers have closed before. */
  onApplicationShutdown(): void {
    for (const client of [this.queue, this.cache, this.subscriber]) client.disconnect();
  }
}
