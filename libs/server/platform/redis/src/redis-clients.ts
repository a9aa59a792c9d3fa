import { Redis, type RedisOptions } from 'ioredis';

const steady: RedisOptions = {
  connectTimeout: 2_000,
  retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 5), 1_000),
};

/** A client that fails at once when Redis is away, instead of hanging (reference §2.8, measured). */
const impatient: RedisOptions = {
  ...steady,
  enableOfflineQueue: false,
  commandTimeout: 500,
  maxRetriesPerRequest: 1,
};

/** The queue's Redis, for those who put jobs in. */
export class QueueRedis extends Redis {
  constructor(url: string) {
    super(url, { ...impatient });
  }
}

/** The Redis of cache, throttling, breakers and publishing. */
export class CacheRedis extends Redis {
  constructor(url: string) {
    // Commands of one moment share a write to the socket.
    super(url, { ...impatient, enableAutoPipelining: true });
  }
}

/** A connection that only listens. Its subscription waits for Redis, and comes back by itself after a break. */
export class SubscriberRedis extends Redis {
  constructor(url: string) {
    super(url, { ...steady, maxRetriesPerRequest: null, lazyConnect: true });
  }
}
