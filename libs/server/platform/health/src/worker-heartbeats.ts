import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { newId } from '@feelori/platform/ids';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { withDeadline } from '@feelori/platform/resilience';
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
    await withDeadline(this.redis.zrem(this.key, this.id), DEADLINE_MS, 'worker heartbeat').catch(
      () => undefined,
    );
  }

  /** How many workers live; rejects when Redis does not answer. */
  async count(): Promise<number> {
    return withDeadline(
      this.redis.zcount(this.key, this.clock.ms() - GONE_MS, '+inf'),
      DEADLINE_MS,
      'worker heartbeat',
    );
  }

  private async beat(): Promise<void> {
    const now = this.clock.ms();
    const beat = this.redis
      .multi()
      .zadd(this.key, now, this.id)
      .zremrangebyscore(this.key, '-inf', now - GONE_MS)
      .expire(this.key, 60)
      .exec();
    // Redis may be away: the next beat tells.
    await withDeadline(beat, DEADLINE_MS, 'worker heartbeat').catch(() => undefined);
  }
}
