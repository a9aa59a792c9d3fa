import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

/** A cache that is slower than this is not asked further. */
const DEADLINE_MS = 150;

/**
 * Remembers products and policies in Redis for a while; without Redis it remembers nothing. Never for orders. Who asks this
 * process for the same while it is being loaded waits for that load.
 */
@Injectable()
export class ShopCache {
  private readonly prefix: string;
  private readonly loading = new Map<string, Promise<unknown>>();

  constructor(
    private readonly redis: CacheRedis,
    settings: Settings,
    private readonly metrics: Metrics,
  ) {
    this.prefix = settings.redis.prefix;
  }

  /** What is remembered under `about`, or what `load` brings, remembered for `seconds`. */
  async through<T>(about: string, seconds: number, load: () => Promise<T>): Promise<T> {
    const known = await this.read(this.keyOf(about));
    const shared = known === null ? this.loading.get(about) : undefined;
    this.metrics.cacheAsked('shop', known !== null ? 'hit' : shared ? 'shared' : 'miss');
    if (known !== null) return JSON.parse(known) as T;
    // Another customer's deadline may have ended that load: then this one is asked for itself.
    if (shared) return (shared as Promise<T>).catch(() => this.anew(about, seconds, load));
    return this.alone(about, this.anew(about, seconds, load));
  }

  /** What `load` brings now, whatever is remembered; remembered for whoever asks next. */
  async anew<T>(about: string, seconds: number, load: () => Promise<T>): Promise<T> {
    const key = this.keyOf(about);
    const fresh = await load();
    await this.write(key, JSON.stringify(fresh), seconds);
    return fresh;
  }

  private async alone<T>(about: string, load: Promise<T>): Promise<T> {
    this.loading.set(about, load);
    try {
      return await load;
    } finally {
      this.loading.delete(about);
    }
  }

  private keyOf(about: string): string {
    return redisKey(this.prefix, 'shop', createHash('sha256').update(about).digest('base64url'));
  }

  private async read(key: string): Promise<string | null> {
    try {
      return await this.redis.within(DEADLINE_MS, 'shop cache read', (redis) => redis.get(key), 'reads');
    } catch {
      return null;
    }
  }

  private async write(key: string, text: string, seconds: number): Promise<void> {
    try {
      const write = (redis: CacheRedis): Promise<unknown> => redis.set(key, text, 'EX', seconds);
      await this.redis.within(DEADLINE_MS, 'shop cache write', write);
    } catch {
      // The answer is there; it is only not remembered.
    }
  }
}
