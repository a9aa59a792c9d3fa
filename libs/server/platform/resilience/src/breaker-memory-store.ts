import { type CacheRedis, redisKey } from '@feelori/platform/redis';
import { withDeadline } from './with-deadline';
import { BREAKER_CLOSED, type BreakerMemory } from './breaker-rules';

/** Longer than any open time; a breaker nobody used is forgotten. */
const KEEP_SECONDS = 86_400;
const DEADLINE_MS = 250;

/**
 * Keeps breaker memories in Redis, so that all processes act alike, and in this process for when Redis is away.
 * Writes are last-one-wins: two processes failing at once may count one failure, never open wrongly.
 */
export class BreakerMemoryStore {
  private readonly local = new Map<string, BreakerMemory>();

  constructor(
    private readonly redis: CacheRedis,
    private readonly prefix: string,
  ) {}

  async read(name: string): Promise<BreakerMemory> {
    try {
      const stored = await withDeadline(this.redis.get(this.key(name)), DEADLINE_MS, 'breaker read');
      const memory = stored === null ? BREAKER_CLOSED : (JSON.parse(stored) as BreakerMemory);
      this.local.set(name, memory);
      return memory;
    } catch {
      return this.local.get(name) ?? BREAKER_CLOSED;
    }
  }

  async write(name: string, memory: BreakerMemory): Promise<void> {
    this.local.set(name, memory);
    try {
      const text = JSON.stringify(memory);
      await withDeadline(
        this.redis.set(this.key(name), text, 'EX', KEEP_SECONDS),
        DEADLINE_MS,
        'breaker write',
      );
    } catch {
      // Redis is away: this process goes on with what it knows itself.
    }
  }

  /** True for exactly one caller until `ms` have passed (or for this process alone while Redis is away). */
  async takeProbe(name: string, ms: number): Promise<boolean> {
    try {
      const key = `${this.key(name)}:probe`;
      return (
        (await withDeadline(this.redis.set(key, '1', 'PX', ms, 'NX'), DEADLINE_MS, 'breaker probe')) === 'OK'
      );
    } catch {
      return true;
    }
  }

  async endProbe(name: string): Promise<void> {
    try {
      await withDeadline(this.redis.del(`${this.key(name)}:probe`), DEADLINE_MS, 'breaker probe end');
    } catch {
      // It ends by its own time to live.
    }
  }

  private key(name: string): string {
    return redisKey(this.prefix, 'breaker', name);
  }
}
