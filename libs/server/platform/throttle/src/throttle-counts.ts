import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { withDeadline } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { type Hits, LocalCounts } from './local-counts';

const DEADLINE_MS = 250;

/** Counts a hit and starts its window in one step. */
const COUNT = `local hits = redis.call('INCR', KEYS[1])
if hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { hits, redis.call('PTTL', KEYS[1]) }`;

/** The throttler's counts in Redis, for all processes together; in this process alone while Redis is away. */
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
    try {
      const stored = redisKey(this.settings.redis.prefix, 'throttle', key);
      const counted = this.redis.eval(COUNT, 1, stored, ttl) as Promise<[number, number]>;
      const [hits, leftMs] = await withDeadline(counted, DEADLINE_MS, 'throttle count');
      return { hits, leftMs };
    } catch {
      return this.local.hit(key, ttl, this.clock.ms());
    }
  }
}
