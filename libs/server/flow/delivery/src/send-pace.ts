import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import { type Bucket, LocalPace } from './local-pace';
import { numberShare, type PaceClass } from './number-share';

/**
 * Leaky buckets as theoretical arrival times (GCRA): both the number's and the customer's must let a send pass, then
 * both are charged. Returns milliseconds to wait; 0 = go. One round trip, atomic, shared by all workers. By Redis's own
 * time: a worker whose clock is ahead must not use up what is another's. Where that was set back, a bucket holds no more
 * than it ever can.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local wait = 0
local times = {}
for i, key in ipairs(KEYS) do
  local interval = tonumber(ARGV[i * 3 - 2])
  local burst = tonumber(ARGV[i * 3 - 1])
  local most = tonumber(ARGV[i * 3])
  local at = math.max(tonumber(redis.call('GET', key) or '0'), now)
  at = math.min(at, now + interval * most)
  wait = math.max(wait, math.ceil(at - now - interval * (burst - 1)))
  times[i] = at + interval
end
if wait > 0 then return wait end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.3f', times[i]), 'PX', math.ceil(times[i] - now) + 1000)
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
    private readonly live: LiveSettings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Milliseconds until a send of this class to this customer may go; 0 = now, and it is counted. */
  async take(phoneNumberId: string, customerId: string, paceClass: PaceClass): Promise<number> {
    const buckets = this.buckets(phoneNumberId, customerId, paceClass);
    try {
      const limits = buckets.flatMap(({ intervalMs, burst, most }) => [intervalMs, burst, most]);
      const keys = buckets.map(({ key }) => key);
      const take = (redis: CacheRedis): Promise<unknown> => redis.eval(TAKE, keys.length, ...keys, ...limits);
      return Number(await this.redis.within(DEADLINE_MS, 'pace of sends', take));
    } catch {
      return this.local.take(buckets, this.clock.monotonicMs());
    }
  }

  private buckets(phoneNumberId: string, customerId: string, paceClass: PaceClass): Bucket[] {
    const sendsPerSecond = this.live.get('pace.sends_per_second');
    const pairBurst = this.live.get('pace.pair_burst');
    const { prefix } = this.settings.redis;
    return [
      {
        key: redisKey(prefix, 'pace', phoneNumberId),
        intervalMs: 1_000 / sendsPerSecond,
        burst: numberShare(paceClass, sendsPerSecond),
        most: sendsPerSecond,
      },
      {
        key: redisKey(prefix, 'pace', phoneNumberId, customerId),
        intervalMs: this.live.get('pace.pair_seconds') * 1_000,
        burst: pairBurst,
        most: pairBurst,
      },
    ];
  }
}
