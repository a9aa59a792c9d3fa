import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bareOrderName } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { LRUCache } from 'lru-cache';

/**
 * So many different order names an hour may one sender try that turn out not to be theirs (docs/outside/shopify.md §4).
 */
export const ATTEMPTS_PER_HOUR = 5;
const HOUR_MS = 3_600_000;
const DEADLINE_MS = 250;
const MOST_SENDERS = 10_000;

/** Notes a name and starts the sender's hour in one step; a name that is noted already may be asked again. */
const NOTE = `if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return 1 end
if redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('SADD', KEYS[1], ARGV[1])
if redis.call('SCARD', KEYS[1]) == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return 1`;

/** Keeps a sender from trying order names one after the other; in this process alone while Redis is away. */
@Injectable()
export class OrderAttempts {
  private readonly local = new LRUCache<string, { names: Set<string>; until: number }>({ max: MOST_SENDERS });

  constructor(
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Notes that this sender tries a name; false when they tried too many others in the hour. */
  async take(phone: string, name: string): Promise<boolean> {
    const [sender, order] = [digest(phone), digest(bareOrderName(name))];
    const note = (redis: CacheRedis): Promise<unknown> =>
      redis.eval(NOTE, 1, this.keyOf(sender), order, ATTEMPTS_PER_HOUR, HOUR_MS);
    try {
      return Number(await this.redis.within(DEADLINE_MS, 'order attempts', note)) === 1;
    } catch {
      return this.takeHere(sender, order);
    }
  }

  /** The order is theirs, so asking for it was no try. */
  async giveBack(phone: string, name: string): Promise<void> {
    const [sender, order] = [digest(phone), digest(bareOrderName(name))];
    this.local.get(sender)?.names.delete(order);
    try {
      const remove = (redis: CacheRedis): Promise<unknown> => redis.srem(this.keyOf(sender), order);
      await this.redis.within(DEADLINE_MS, 'order attempts', remove);
    } catch {
      // It then counts as one of the five until the hour is over.
    }
  }

  private keyOf(sender: string): string {
    return redisKey(this.settings.redis.prefix, 'order-names', sender);
  }

  private takeHere(sender: string, order: string): boolean {
    const now = this.clock.monotonicMs();
    const known = this.local.get(sender);
    const { names, until } =
      known && known.until > now ? known : { names: new Set<string>(), until: now + HOUR_MS };
    this.local.set(sender, { names, until });
    if (!names.has(order) && names.size >= ATTEMPTS_PER_HOUR) return false;
    names.add(order);
    return true;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
