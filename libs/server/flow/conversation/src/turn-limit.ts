import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import { LRUCache } from 'lru-cache';

const HOUR_MS = 3_600_000;
const DEADLINE_MS = 250;
const MOST_CUSTOMERS = 10_000;

/** Notes the turn and gives how many there were in the hour, in one step. */
const COUNT = `redis.call('SADD', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return redis.call('SCARD', KEYS[1])`;

/** Counts the answers a customer gets each hour; in this process alone while Redis is away. */
@Injectable()
export class TurnLimit {
  private readonly local = new LRUCache<string, Set<string>>({ max: MOST_CUSTOMERS });

  constructor(
    private readonly redis: CacheRedis,
    private readonly live: LiveSettings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Counts one more turn (a turn once, however often it is tried); true when that is over the hour's limit. */
  async isOver(conversationId: string, turnId: string): Promise<boolean> {
    const hour = String(Math.floor(this.clock.ms() / HOUR_MS));
    const key = redisKey(this.settings.redis.prefix, 'turn-limit', conversationId, hour);
    const most = this.most;
    return most !== null && (await this.count(key, turnId, most)) > most;
  }

  /** Null for no limit. */
  private get most(): number | null {
    return this.live.get('limits.turns_an_hour') || null;
  }

  private async count(key: string, turnId: string, most: number): Promise<number> {
    try {
      const count = (redis: CacheRedis): Promise<unknown> => redis.eval(COUNT, 1, key, turnId, HOUR_MS);
      return Number(await this.redis.within(DEADLINE_MS, 'turn limit', count));
    } catch {
      return this.countHere(key, turnId, most);
    }
  }

  private countHere(key: string, turnId: string, most: number): number {
    const turns = this.local.get(key) ?? new Set<string>();
    // One that is over the limit stays so, whatever comes.
    if (turns.size <= most) turns.add(turnId);
    this.local.set(key, turns);
    return turns.size;
  }
}
