import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { LRUCache } from 'lru-cache';

/** So many order names an hour may one sender try that are not found among their own (reference A4). */
export const ATTEMPTS_PER_HOUR = 5;
const HOUR_MS = 3_600_000;
const DEADLINE_MS = 250;
const MOST_SENDERS = 10_000;

/** Counts a try and starts its hour in one step. */
const COUNT = `local tries = redis.call('INCR', KEYS[1])
if tries == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return tries`;

/** Keeps a sender from trying order names one after the other; in this process alone while Redis is away. */
@Injectable()
export class OrderAttempts {
  private readonly local = new LRUCache<string, { tries: number; until: number }>({ max: MOST_SENDERS });

  constructor(
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Counts one more try of this sender; false when there were too many in the hour. */
  async take(phone: string): Promise<boolean> {
    const sender = createHash('sha256').update(phone).digest('base64url');
    return (await this.count(sender)) <= ATTEMPTS_PER_HOUR;
  }

  private async count(sender: string): Promise<number> {
    try {
      const key = redisKey(this.settings.redis.prefix, 'order-attempts', sender);
      const count = (redis: CacheRedis): Promise<unknown> => redis.eval(COUNT, 1, key, HOUR_MS);
      return Number(await this.redis.within(DEADLINE_MS, 'order attempts', count));
    } catch {
      return this.countHere(sender);
    }
  }

  private countHere(sender: string): number {
    const now = this.clock.ms();
    const known = this.local.get(sender);
    const entry = known && known.until > now ? known : { tries: 0, until: now + HOUR_MS };
    entry.tries += 1;
    this.local.set(sender, entry);
    return entry.tries;
  }
}
