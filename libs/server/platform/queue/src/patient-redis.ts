import { Redis, type RedisOptions } from 'ioredis';

/**
 * A connection that waits for Redis for ever, as a worker's must, and takes one on which nothing came for `socketTimeout`
 * for dead. ioredis 5.11 leaves the clock of that wait running when the connection closes: it would end the next
 * connection, which is well, and keeps a process that has ended its work. Here the clock ends with its connection.
 */
export class PatientRedis extends Redis {
  constructor(options: RedisOptions) {
    super({ ...options, enableOfflineQueue: true, maxRetriesPerRequest: null });
    this.on('close', () => {
      clearTimeout(this['socketTimeoutTimer']);
      this['socketTimeoutTimer'] = undefined;
    });
  }

  /** BullMQ waits for jobs on a second connection of its own, which it makes so. */
  override duplicate(override?: Partial<RedisOptions>): PatientRedis {
    return new PatientRedis({ ...this.options, ...override });
  }
}
