import { createHash } from 'node:crypto';
import { type CacheRedis, redisKey } from '@feelori/platform/redis';

/** A cache that is slower than this is not asked further. */
const DEADLINE_MS = 150;

/** Remembers products and policies in Redis for a while; without Redis it remembers nothing. Never for orders. */
export class ShopCache {
  constructor(
    private readonly redis: CacheRedis,
    private readonly prefix: string,
  ) {}

  /** What is remembered under `about`, or what `load` brings, remembered for `seconds`. */
  async through<T>(about: string, seconds: number, load: () => Promise<T>): Promise<T> {
    const known = await this.read(this.keyOf(about));
    if (known !== null) return JSON.parse(known) as T;
    return this.anew(about, seconds, load);
  }

  /** What `load` brings now, whatever is remembered; remembered for whoever asks next. */
  async anew<T>(about: string, seconds: number, load: () => Promise<T>): Promise<T> {
    const key = this.keyOf(about);
    const fresh = await load();
    await this.write(key, JSON.stringify(fresh), seconds);
    return fresh;
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
