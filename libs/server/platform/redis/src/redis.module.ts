import { Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import type { Redis } from 'ioredis';
import { CacheRedis, QueueRedis, SubscriberRedis } from './redis-clients';

const logger = new Logger('Redis');

/** Without a listener an `error` event ends the process; the code of the error is all that is worth a line. */
function watched<T extends Redis>(client: T, name: string): T {
  let down = false;
  client.on('error', (error: NodeJS.ErrnoException) => {
    if (!down) logger.warn(`${name}: ${error.code ?? error.name}`);
    down = true;
  });
  client.on('ready', () => {
    if (down) logger.log(`${name}: back`);
    down = false;
  });
  return client;
}

/** The Redis clients of this process. They connect in the background: a start never waits for Redis. */
@Global()
@Module({
  providers: [
    {
      provide: QueueRedis,
      inject: [Settings],
      useFactory: (settings: Settings) => watched(new QueueRedis(settings.redis.url), 'queue'),
    },
    {
      provide: CacheRedis,
      inject: [Settings],
      useFactory: (settings: Settings) => watched(new CacheRedis(settings.redis.cacheUrl), 'cache'),
    },
    {
      provide: SubscriberRedis,
      inject: [Settings],
      useFactory: (settings: Settings) =>
        watched(new SubscriberRedis(settings.redis.cacheUrl), 'live events'),
    },
  ],
  exports: [QueueRedis, CacheRedis, SubscriberRedis],
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
