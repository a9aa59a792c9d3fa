import { BREAKER_CHANGES, type BreakerChange } from '@feelori/contracts';
import { type CacheRedis, redisKey } from '@feelori/platform/redis';

/** Changes of one breaker that are kept; the oldest go first. */
const KEPT = 100;
const KEEP_SECONDS = 30 * 86_400;
const DEADLINE_MS = 250;

/** Adds what happened in front. Probes one after the other are one line that counts them, or a long outage would be all there is. */
const NOTE = `
local head = redis.call('LINDEX', KEYS[1], 0)
local new = cjson.decode(ARGV[1])
local old = head and cjson.decode(head)
if old and old.what == 'half_open' and new.what == 'half_open' then
  old.times = old.times + 1
  old.lastAt = new.lastAt
  redis.call('LSET', KEYS[1], 0, cjson.encode(old))
else
  redis.call('LPUSH', KEYS[1], ARGV[1])
  redis.call('LTRIM', KEYS[1], 0, tonumber(ARGV[2]) - 1)
end
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1`;

/** How a breaker changed. Times are milliseconds since 1970. */
export interface PastChange {
  what: BreakerChange;
  at: number;
  /** Of several probes in a row the last; otherwise as `at`. */
  lastAt: number;
  times: number;
  /** Failures in a row that it had then. */
  failures: number;
  /** User id of who did it by hand; empty where nobody did. */
  by: string;
}

/** How one breaker changed, in Redis beside its state, noted by the process that made the change; no call waits for it. */
export class BreakerHistory {
  private readonly key: string;

  constructor(
    private readonly redis: CacheRedis,
    prefix: string,
    name: string,
  ) {
    this.key = redisKey(prefix, 'breaker-history', name);
  }

  /** Never rejects: where Redis does not take it, the log alone tells of it. */
  async note(change: Pick<PastChange, 'what' | 'at' | 'failures' | 'by'>): Promise<void> {
    const text = JSON.stringify({ ...change, lastAt: change.at, times: 1 } satisfies PastChange);
    await this.redis
      .within(DEADLINE_MS, 'breaker history', (redis) =>
        redis.eval(NOTE, 1, this.key, text, KEPT, KEEP_SECONDS),
      )
      .catch(() => null);
  }

  /** The newest first. Rejects where Redis does not answer. */
  async list(): Promise<PastChange[]> {
    const read = (redis: CacheRedis): Promise<string[]> => redis.lrange(this.key, 0, KEPT - 1);
    const texts = await this.redis.within(DEADLINE_MS, 'breaker history read', read, 'reads');
    // What a later version knows beyond this one is left out.
    return texts
      .map((text) => JSON.parse(text) as PastChange)
      .filter(({ what }) => BREAKER_CHANGES.includes(what));
  }
}
