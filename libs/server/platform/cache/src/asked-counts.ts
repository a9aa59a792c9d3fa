import type { Clock } from '@feelori/platform/clock';
import type { CacheRedis } from '@feelori/platform/redis';

/** What became of a question: known, not known, or loaded by somebody else just then. */
export type Asked = 'hit' | 'miss' | 'shared';

const HOUR_MS = 3_600_000;
const KEEP_SECONDS = 3 * 3_600;
const WRITE_EVERY_MS = 1_000;
const DEADLINE_MS = 150;

/** How often an area was asked, hour by hour in Redis, for all processes together. */
export class AskedCounts {
  private waiting = new Map<Asked, number>();
  private timer: NodeJS.Timeout | null = null;

  /** `keyOf` an hour. */
  constructor(
    private readonly redis: CacheRedis,
    private readonly clock: Clock,
    private readonly keyOf: (hour: string) => string,
  ) {}

  /** Costs whoever asks nothing: what was counted is written together, within a second. */
  count(asked: Asked): void {
    this.waiting.set(asked, (this.waiting.get(asked) ?? 0) + 1);
    this.timer ??= setTimeout(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  /** Writes what was counted here until now. Never rejects: where Redis is away it is lost. */
  async write(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.waiting.size === 0) return;
    const [counts, key] = [this.waiting, this.keyAt(this.clock.ms())];
    this.waiting = new Map();
    const add = (redis: CacheRedis): Promise<unknown> => {
      const pipeline = redis.pipeline();
      for (const [asked, times] of counts) pipeline.hincrby(key, asked, times);
      return pipeline.expire(key, KEEP_SECONDS).exec();
    };
    await this.redis.within(DEADLINE_MS, 'cache counts', add).catch(() => undefined);
  }

  /** All questions of this hour and the one before, and how many of them cost nothing. Rejects as Redis does. */
  async lately(redis: CacheRedis): Promise<{ asked: number; known: number }> {
    const now = this.clock.ms();
    const hours = await Promise.all([now - HOUR_MS, now].map((at) => redis.hgetall(this.keyAt(at))));
    const sum = (of: Asked): number => hours.reduce((all, hour) => all + Number(hour[of] ?? 0), 0);
    const known = sum('hit') + sum('shared');
    return { asked: known + sum('miss'), known };
  }

  private keyAt(ms: number): string {
    return this.keyOf(String(Math.floor(ms / HOUR_MS)));
  }
}
