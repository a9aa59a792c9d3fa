import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { type Hits, LocalCounts } from './local-counts';

const DEADLINE_MS = 250;

/** Counts a hit and starts its window in one step. */
const COUNT = `local hits = redis.call('INCR', KEYS[1])
if hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { hits, redis.call('PTTL', KEYS[1]) }`;

/**
 * The throttler's counts in Redis, for all processes together. This process counts too, so that a Redis that is away or
 * slow in the middle of a burst gives nobody a second set of requests.
 */
@Injectable()
export class ThrottleCounts implements ThrottlerStorage {
  private readonly local = new LocalCounts();

  constructor(
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async increment(
    key: string,
    ttl: number,
    limit: number,
  ): Promise<{ totalHits: number; timeToExpire: number; isBlocked: boolean; timeToBlockExpire: number }> {
    const { hits, leftMs } = await this.hit(key, ttl);
    const left = Math.max(1, Math.ceil(leftMs / 1_000));
    const isBlocked = hits > limit;
    return { totalHits: hits, timeToExpire: left, isBlocked, timeToBlockExpire: isBlocked ? left : 0 };
  }

  private async hit(key: string, ttl: number): Promise<Hits> {
    const here = this.local.hit(key, ttl, this.clock.monotonicMs());
    try {
      const stored = redisKey(this.settings.redis.prefix, 'throttle', key);
      const count = (redis: CacheRedis): Promise<unknown> => redis.eval(COUNT, 1, stored, ttl);
      const counted = await this.redis.within(DEADLINE_MS, 'throttle count', count);
      const [hits, leftMs] = counted as [number, number];
      return hits >= here.hits ? { hits, leftMs } : here;
    } catch {
      return here;
    }
  }
}
