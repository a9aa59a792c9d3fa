import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

const HOUR_MS = 3_600_000;

/** Counts the answers a customer gets each hour. Without Redis nobody is held back. */
@Injectable()
export class TurnLimit {
  constructor(
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Counts one more turn (a turn once, however often it is tried); true when that is over the hour's limit. */
  async isOver(conversationId: string, turnId: string): Promise<boolean> {
    const hour = Math.floor(this.clock.ms() / HOUR_MS);
    const key = redisKey(this.settings.redis.prefix, 'turn-limit', conversationId, String(hour));
    try {
      const replies = await this.redis.multi().sadd(key, turnId).scard(key).pexpire(key, HOUR_MS).exec();
      const count = Number(replies?.[1]?.[1] ?? 0);
      return count > this.settings.pace.customerTurnsPerHour;
    } catch {
      return false;
    }
  }
}
