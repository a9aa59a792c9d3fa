import { Injectable } from '@nestjs/common';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

/** How far the shop's orders were read; times in milliseconds. */
export interface OrdersRead {
  /** Of the secret with which numbers are noted. */
  secretTag: string;
  /** What changed since then is read. */
  since: number;
  startedAt: number;
  /** Where to go on; null at the beginning. */
  after: string | null;
  pages: number;
  /** Null while it goes on. */
  doneAt: number | null;
}

/** Read where it is written; a later form of what is kept gets another number. */
const FORM = '1';
/** Where it is lost, all orders are read once more. */
const KEPT_SECONDS = 30 * 86_400;
const DEADLINE_MS = 2_000;

/** How far the orders were read, in Redis: whoever reads them next goes on there. */
@Injectable()
export class PhoneOrderProgress {
  private readonly key: string;

  constructor(
    private readonly redis: CacheRedis,
    settings: Settings,
  ) {
    this.key = redisKey(settings.redis.prefix, 'phone-orders', FORM);
  }

  async read(): Promise<OrdersRead | null> {
    const text = await this.ask('read', (redis) => redis.get(this.key));
    return text === null ? null : (JSON.parse(text) as OrdersRead);
  }

  async write(read: OrdersRead): Promise<void> {
    await this.ask('write', (redis) => redis.set(this.key, JSON.stringify(read), 'EX', KEPT_SECONDS));
  }

  async drop(): Promise<void> {
    await this.ask('drop', (redis) => redis.del(this.key));
  }

  private ask<T>(what: string, call: (redis: CacheRedis) => Promise<T>): Promise<T> {
    return this.redis.within(DEADLINE_MS, `orders by number: ${what} how far`, call);
  }
}
