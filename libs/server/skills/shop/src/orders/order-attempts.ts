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
/** So many wrong proofs of any orders an hour; then a person looks. */
export const PROOFS_PER_HOUR = 3;
const HOUR_MS = 3_600_000;
const DEADLINE_MS = 250;
const MOST_SENDERS = 10_000;

/** What is counted, and how much of it an hour. */
interface Limit {
  key: 'order-names' | 'order-proofs';
  most: number;
}

const NAMES: Limit = { key: 'order-names', most: ATTEMPTS_PER_HOUR };
const PROOFS: Limit = { key: 'order-proofs', most: PROOFS_PER_HOUR };

/**
 * Notes a try and starts the sender's hour in one step; one that is noted already may be made again. Gives how many
 * are left, or -1 when this one is too many.
 */
const NOTE = `local count = redis.call('SCARD', KEYS[1])
local most = tonumber(ARGV[2])
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return most - count end
if count >= most then return -1 end
redis.call('SADD', KEYS[1], ARGV[1])
if count == 0 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return most - count - 1`;

/**
 * Keeps a sender from trying order names, or proofs of an order, one after the other; in this process alone while Redis
 * is away. It remembers digests only.
 */
@Injectable()
export class OrderAttempts {
  private readonly local = new LRUCache<string, { tries: Set<string>; until: number }>({
    max: 2 * MOST_SENDERS,
  });

  constructor(
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Notes that this sender tries a name; false when they tried too many others in the hour. */
  async take(sender: string, name: string): Promise<boolean> {
    return (await this.note(NAMES, sender, bareOrderName(name))) >= 0;
  }

  /** The order is theirs, so asking for it was no try. */
  async giveBack(sender: string, name: string): Promise<void> {
    await this.forget(NAMES, sender, bareOrderName(name));
  }

  /** Notes that this sender claims an order with these words; how many other tries are left, -1 when none was. */
  takeProof(sender: string, name: string, claim: string): Promise<number> {
    return this.note(PROOFS, sender, proofOf(name, claim));
  }

  /** The claim was right, so it was no try. */
  async giveBackProof(sender: string, name: string, claim: string): Promise<void> {
    await this.forget(PROOFS, sender, proofOf(name, claim));
  }

  private async note(limit: Limit, sender: string, what: string): Promise<number> {
    const [key, tried] = [this.keyOf(limit, sender), digest(what)];
    const note = (redis: CacheRedis): Promise<unknown> =>
      redis.eval(NOTE, 1, key, tried, limit.most, HOUR_MS);
    try {
      return Number(await this.redis.within(DEADLINE_MS, 'order attempts', note));
    } catch {
      return this.noteHere(key, tried, limit.most);
    }
  }

  private async forget(limit: Limit, sender: string, what: string): Promise<void> {
    const [key, tried] = [this.keyOf(limit, sender), digest(what)];
    this.local.get(key)?.tries.delete(tried);
    try {
      await this.redis.within(DEADLINE_MS, 'order attempts', (redis) => redis.srem(key, tried));
    } catch {
      // It then counts as a try until the hour is over.
    }
  }

  private keyOf({ key }: Limit, sender: string): string {
    return redisKey(this.settings.redis.prefix, key, digest(sender));
  }

  private noteHere(key: string, tried: string, most: number): number {
    const now = this.clock.monotonicMs();
    const known = this.local.get(key);
    const { tries, until } =
      known && known.until > now ? known : { tries: new Set<string>(), until: now + HOUR_MS };
    this.local.set(key, { tries, until });
    if (tries.has(tried)) return most - tries.size;
    if (tries.size >= most) return -1;
    tries.add(tried);
    return most - tries.size;
  }
}

function proofOf(name: string, claim: string): string {
  return JSON.stringify([bareOrderName(name), claim]);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
