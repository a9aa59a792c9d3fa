import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, newId } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

const BEAT_MS = 2_000;
/** A worker that has not been heard of for this long counts as gone. */
const GONE_MS = 10_000;
const DEADLINE_MS = 400;

/** Workers say in Redis that they live; everybody can count them. */
@Injectable()
export class WorkerHeartbeats implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly id = newId();
  private readonly key: string;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly redis: CacheRedis,
  ) {
    this.key = redisKey(settings.redis.prefix, 'workers');
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.roles.includes('worker')) return;
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
    await this.beat();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    const leave = (redis: CacheRedis): Promise<unknown> => redis.zrem(this.key, this.id);
    await this.redis.within(DEADLINE_MS, 'worker heartbeat', leave).catch(() => undefined);
  }

  /** How many workers live; rejects when Redis does not answer. */
  async count(): Promise<number> {
    const count = (redis: CacheRedis): Promise<number> =>
      redis.zcount(this.key, this.clock.ms() - GONE_MS, '+inf');
    return this.redis.within(DEADLINE_MS, 'worker heartbeat', count);
  }

  private async beat(): Promise<void> {
    const now = this.clock.ms();
    const beat = (redis: CacheRedis): Promise<unknown> =>
      redis
        .multi()
        .zadd(this.key, now, this.id)
        .zremrangebyscore(this.key, '-inf', now - GONE_MS)
        .expire(this.key, 60)
        .exec();
    // Redis may be away: the next beat tells.
    await this.redis.within(DEADLINE_MS, 'worker heartbeat', beat).catch(() => undefined);
  }
}
