import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { type Bucket, LocalPace } from './local-pace';
import { numberShare, type PaceClass } from './number-share';

/**
 * Leaky buckets as theoretical arrival times (GCRA): both the number's and the customer's must let a send pass, then
 * both are charged. Returns milliseconds to wait; 0 = go. One round trip, atomic, shared by all workers.
 */
const TAKE = `
local now = tonumber(ARGV[1])
local wait = 0
local times = {}
for i, key in ipairs(KEYS) do
  local interval = tonumber(ARGV[i * 2])
  local burst = tonumber(ARGV[i * 2 + 1])
  local at = math.max(tonumber(redis.call('GET', key) or '0'), now)
  wait = math.max(wait, math.ceil(at - now - interval * (burst - 1)))
  times[i] = at + interval
end
if wait > 0 then return wait end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, tostring(times[i]), 'PX', math.ceil(times[i] - now) + 1000)
end
return 0`;

const DEADLINE_MS = 250;

/**
 * Keeps sends inside WhatsApp's limits: per number and second, and per customer. One pace for all; who is less urgent
 * may use up less of it. Without Redis each process counts.
 */
@Injectable()
export class SendPace {
  private readonly local = new LocalPace();

  constructor(
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Milliseconds until a send of this class to this customer may go; 0 = now, and it is counted. */
  async take(phoneNumberId: string, customerId: string, paceClass: PaceClass): Promise<number> {
    const buckets = this.buckets(phoneNumberId, customerId, paceClass);
    const now = this.clock.ms();
    try {
      const limits = buckets.flatMap(({ intervalMs, burst }) => [intervalMs, burst]);
      const keys = buckets.map(({ key }) => key);
      const take = (redis: CacheRedis): Promise<unknown> =>
        redis.eval(TAKE, keys.length, ...keys, now, ...limits);
      return Number(await this.redis.within(DEADLINE_MS, 'pace of sends', take));
    } catch {
      return this.local.take(buckets, now);
    }
  }

  private buckets(phoneNumberId: string, customerId: string, paceClass: PaceClass): Bucket[] {
    const { sendsPerSecond, pairBurst, pairSeconds } = this.settings.pace;
    const { prefix } = this.settings.redis;
    return [
      {
        key: redisKey(prefix, 'pace', phoneNumberId),
        intervalMs: 1_000 / sendsPerSecond,
        burst: numberShare(paceClass, sendsPerSecond),
      },
      {
        key: redisKey(prefix, 'pace', phoneNumberId, customerId),
        intervalMs: pairSeconds * 1_000,
        burst: pairBurst,
      },
    ];
  }
}
