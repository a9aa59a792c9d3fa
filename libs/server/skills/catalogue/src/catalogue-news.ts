import { Injectable } from '@nestjs/common';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

const DEADLINE_MS = 2_000;
/** Shopify tries for four hours; a webhook that comes twice comes soon. */
const KNOWN_SECONDS = 86_400;
const KEPT_SECONDS = 7 * 86_400;
/** Beyond so many a look at everything is cheaper, and is taken. */
const MOST_WAITING = 5_000;

/** What is to be looked at: a product (`p:7`), a thing in the stock (`s:8`), what changed lately, everything, or nothing any more. */
export type News = `p:${string}` | `s:${string}` | 'recent' | 'all' | 'closed';

/** These make all others needless, so they stand before them, and are never dropped. */
const FIRST: ReadonlySet<News> = new Set(['all', 'closed']);
const FIRST_AT = 0;

/** What Shopify said changed and nobody has looked at yet; kept in Redis, so that whoever reads the catalogue finds it. */
@Injectable()
export class CatalogueNews {
  private readonly waiting: string;
  private readonly seen: (id: string) => string;

  constructor(
    private readonly redis: CacheRedis,
    { redis: { prefix } }: Settings,
  ) {
    this.waiting = redisKey(prefix, 'catalogue', 'news');
    this.seen = (id) => redisKey(prefix, 'catalogue', 'webhook', id);
  }

  /** Whether a webhook of this id was taken before. */
  async isKnown(id: string): Promise<boolean> {
    return (
      (await this.redis.within(DEADLINE_MS, 'known webhook', (redis) => redis.exists(this.seen(id)))) === 1
    );
  }

  /** Notes what is to be looked at, and with it that this webhook was taken. Rejects where it was not kept. */
  async note(id: string | null, news: readonly News[], at: number): Promise<void> {
    await this.redis.within(DEADLINE_MS, 'note news', async (redis) => {
      const all = redis.multi();
      for (const one of news) all.zadd(this.waiting, FIRST.has(one) ? FIRST_AT : at, one);
      all.eval(KEEP_NEWEST, 1, this.waiting, FIRST.size, MOST_WAITING, FIRST_AT);
      all.expire(this.waiting, KEPT_SECONDS);
      if (id !== null) all.set(this.seen(id), '1', 'EX', KNOWN_SECONDS);
      return all.exec();
    });
  }

  /** The oldest that wait, with when they came. */
  async oldest(most: number): Promise<{ news: News; at: number }[]> {
    const rows = await this.redis.within(
      DEADLINE_MS,
      'read news',
      (redis) => redis.zrange(this.waiting, 0, most - 1, 'WITHSCORES'),
      'reads',
    );
    return rows.flatMap((news, at) => (at % 2 === 0 ? { news: news as News, at: Number(rows[at + 1]) } : []));
  }

  /** Takes all single news off that were noted until then, needless after those of `looked` that stand before them. */
  async doneUntil(at: number, looked: readonly { news: News; at: number }[]): Promise<void> {
    await this.redis.within(DEADLINE_MS, 'news done', (redis) =>
      redis.zremrangebyscore(this.waiting, `(${FIRST_AT}`, at),
    );
    await this.done(looked.filter(({ news }) => FIRST.has(news)));
  }

  /** Takes those off that were looked at; what was noted again meanwhile stays. */
  async done(looked: readonly { news: News; at: number }[]): Promise<void> {
    for (const { news, at } of looked) {
      await this.redis.within(DEADLINE_MS, 'news done', (redis) =>
        redis.eval(REMOVE_UNCHANGED, 1, this.waiting, news, at),
      );
    }
  }
}

/** Drops the oldest where too many wait; then everything is to be looked at. */
const KEEP_NEWEST = `local over = redis.call('zcard', KEYS[1]) - ARGV[2]
if over > 0 then
  redis.call('zremrangebyrank', KEYS[1], ARGV[1], ARGV[1] + over)
  redis.call('zadd', KEYS[1], ARGV[3], 'all')
end
return 0`;

const REMOVE_UNCHANGED = `local at = redis.call('zscore', KEYS[1], ARGV[1])
if at and tonumber(at) == tonumber(ARGV[2]) then return redis.call('zrem', KEYS[1], ARGV[1]) end
return 0`;
