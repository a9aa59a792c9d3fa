import { Redis, type RedisOptions } from 'ioredis';
import { withDeadline } from '@feelori/platform/clock';
import { faultWords, leavesServer, type RedisFault, redisFault } from './redis-fault';
import { redisOptions } from './redis-options';
import { type RedisNeeds, RedisState } from './redis-state';

/** After a failover the name may lead to the new primary; in between there is no use in coming again at once. */
const RECONNECT_EVERY_MS = 5_000;

const steady: RedisOptions = {
  connectTimeout: 2_000,
  disconnectTimeout: 500,
  keepAlive: 10_000,
  retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 5), 1_000),
};

/** A client that fails at once when Redis is away, instead of hanging (docs/reliability.md §6). */
const impatient: RedisOptions = {
  ...steady,
  enableOfflineQueue: false,
  // A net under the deadlines of the calls themselves, for what a connection says by itself.
  commandTimeout: 2_000,
  maxRetriesPerRequest: 1,
};

/** For `reconnectOnError`: a server that is not the one to write to any more is left, but not again and again. */
export function leavesReplica(now: () => number = () => performance.now()): (error: Error) => boolean {
  let leftAt = -Infinity;
  return (error) => {
    const fault = redisFault(error);
    if (fault === null || !leavesServer(fault) || now() - leftAt < RECONNECT_EVERY_MS) return false;
    leftAt = now();
    return true;
  };
}

/** The call was not made: Redis is known not to take it. */
export class RedisUnavailable extends Error {
  constructor(readonly fault: RedisFault) {
    super(`Redis ${faultWords(fault)}`);
    this.name = 'RedisUnavailable';
  }
}

/** A client whose calls have a deadline, and fail at once while Redis is known to be away. */
export class BoundedRedis extends Redis {
  readonly state = new RedisState();

  /** `prefix` begins all our keys: in a cluster it says which node has them. */
  constructor(url: string, prefix: string, options: RedisOptions) {
    super(redisOptions(url, prefix, options));
    // Whatever was known of the connection before is over.
    this.on('ready', () => this.state.setFault(null));
  }

  /**
   * What `call` gives; rejects after `ms` at the latest, at once with `RedisUnavailable` while Redis is known not to
   * take what the call needs. `what` names the call for logs; no personal data.
   */
  async within<T>(
    ms: number,
    what: string,
    call: (redis: this) => Promise<T>,
    needs: RedisNeeds = 'writes',
  ): Promise<T> {
    const refusal = this.state.refusal(needs);
    if (refusal !== null) throw new RedisUnavailable(refusal);
    try {
      const result = await withDeadline(call(this), ms, what);
      this.state.noteSuccess(needs);
      return result;
    } catch (error) {
      const fault = redisFault(error);
      if (fault !== null) this.state.noteFault(fault);
      throw error;
    }
  }
}

/** The queue's Redis, for those who put jobs in. */
export class QueueRedis extends BoundedRedis {
  constructor(url: string, prefix = '') {
    super(url, prefix, { ...impatient, reconnectOnError: leavesReplica() });
  }
}

/** The Redis of cache, throttling, breakers and publishing. */
export class CacheRedis extends BoundedRedis {
  constructor(url: string, prefix = '') {
    // Commands of one moment share a write to the socket.
    super(url, prefix, { ...impatient, enableAutoPipelining: true, reconnectOnError: leavesReplica() });
  }
}

/** A connection that only listens. Its subscription waits for Redis, and comes back by itself after a break. */
export class SubscriberRedis extends Redis {
  constructor(url: string, prefix = '') {
    super(redisOptions(url, prefix, { ...steady, maxRetriesPerRequest: null, lazyConnect: true }));
  }
}

/** A connection that looks how Redis is: what it says is not to be mixed with what others are told. */
export class ProbeRedis extends Redis {
  constructor(url: string, prefix: string) {
    super(
      redisOptions(url, prefix, {
        ...impatient,
        // A server that is loading, or frozen, is to say so to the look itself.
        enableReadyCheck: false,
        disableClientInfo: true,
        // What hung on the old connection is not to hang on the new one again.
        autoResendUnfulfilledCommands: false,
        disconnectTimeout: 100,
      }),
    );
  }
}
