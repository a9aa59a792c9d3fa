import { createHash } from 'node:crypto';
import { type CacheRedis, redisKey } from '@feelori/platform/redis';
import { withDeadline } from '@feelori/platform/resilience';

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
    const key = redisKey(this.prefix, 'shop', createHash('sha256').update(about).digest('base64url'));
    const known = await this.read(key);
    if (known !== null) return JSON.parse(known) as T;
    const fresh = await load();
    await this.write(key, JSON.stringify(fresh), seconds);
    return fresh;
  }

  private async read(key: string): Promise<string | null> {
    try {
      return await withDeadline(this.redis.get(key), DEADLINE_MS, 'shop cache read');
    } catch {
      return null;
    }
  }

  private async write(key: string, text: string, seconds: number): Promise<void> {
    try {
      await withDeadline(this.redis.set(key, text, 'EX', seconds), DEADLINE_MS, 'shop cache write');
    } catch {
      // The answer is there; it is only not remembered.
    }
  }
}
