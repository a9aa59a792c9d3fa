import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, newId } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { type WorkerView, workerView } from './worker-view';

const BEAT_MS = 1_000;
/**
 * A worker that has not been heard of for this long counts as gone. Health and figures show it within 5 s, and three beats
 * in a row may be lost, or come late on a loaded machine.
 */
const GONE_MS = 4_000;
const DEADLINE_MS = 400;

/** By Redis's own time, since the clocks of those who ask may differ. */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** ARGV: the worker, what it says of itself as JSON, after how long one is gone. */
const BEAT = `${NOW}
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
local function forget(from, to)
  for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], from, to)) do
    redis.call('ZREM', KEYS[1], gone)
    redis.call('HDEL', KEYS[2], gone)
  end
end
forget('-inf', now - ARGV[3])
-- Left from before Redis's clock was set back; who lives says so again.
forget(now + ARGV[3], '+inf')
redis.call('EXPIRE', KEYS[1], 60)
redis.call('EXPIRE', KEYS[2], 60)`;

const LEAVE = `
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])`;

/** Of each living worker: its id, how long ago it was heard of, and what it said of itself. */
const LIVING = `${NOW}
local living = {}
local heard = redis.call('ZRANGEBYSCORE', KEYS[1], now - ARGV[1], '+inf', 'WITHSCORES')
for at = 1, #heard, 2 do
  local said = redis.call('HGET', KEYS[2], heard[at]) or ''
  table.insert(living, {heard[at], math.floor(now - heard[at + 1]), said})
end
return living`;

/** By the names their commands have in the client, which sends the text of each once to a connection. */
const SCRIPTS = { workersBeat: BEAT, workersLeave: LEAVE, workersLiving: LIVING };
type Command = (...args: (string | number)[]) => Promise<unknown>;

/** The workers that live. */
export interface LivingWorkers {
  count: number;
  each: WorkerView[];
  /** The one furthest from the database's time, in milliseconds ahead; null when none has measured it. */
  worstSkewMs: number | null;
}

/** Workers say in Redis that they live; everybody can count them. */
@Injectable()
export class WorkerHeartbeats implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly id = newId();
  private readonly keys: [string, string];
  private timer: NodeJS.Timeout | undefined;
  /** When the next beat should come: what it is late by is how long the event loop lets others wait. */
  private dueAt = Infinity;

  constructor(
    private readonly settings: Settings,
    private readonly redis: CacheRedis,
    private readonly clock: Clock,
  ) {
    const { prefix } = settings.redis;
    this.keys = [redisKey(prefix, 'workers'), redisKey(prefix, 'workers', 'clocks')];
    for (const [name, lua] of Object.entries(SCRIPTS)) {
      redis.defineCommand(name, { numberOfKeys: this.keys.length, lua });
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.roles.includes('worker')) return;
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
    await this.beat();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    await this.run('workersLeave', this.id).catch(() => undefined);
  }

  /** Rejects when Redis does not answer. */
  async living(): Promise<LivingWorkers> {
    const heard = (await this.run('workersLiving', GONE_MS)) as [string, number, string][];
    const each = heard.map(([id, agoMs, said]) => workerView(id, agoMs, said));
    const known = each.flatMap(({ skewMs }) => skewMs ?? []);
    const worst = known.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0];
    return { count: each.length, each, worstSkewMs: worst ?? null };
  }

  private async beat(): Promise<void> {
    const began = performance.now();
    const lagMs = Math.max(0, Math.round(began - this.dueAt));
    this.dueAt = began + BEAT_MS;
    const skewMs = this.clock.isShared ? this.clock.aheadMs() : null;
    const said = JSON.stringify({ skewMs, lagMs, version: this.settings.version });
    // Redis may be away: the next beat tells.
    await this.run('workersBeat', this.id, said, GONE_MS).catch(() => undefined);
  }

  private run(script: keyof typeof SCRIPTS, ...args: (string | number)[]): Promise<unknown> {
    return this.redis.within(DEADLINE_MS, 'worker heartbeat', (redis) =>
      (redis as unknown as Record<keyof typeof SCRIPTS, Command>)[script](...this.keys, ...args),
    );
  }
}
