import { type CacheRedis, redisKey } from '@feelori/platform/redis';
import { withDeadline } from './with-deadline';
import { BREAKER_CLOSED, type BreakerMemory } from './breaker-rules';

/** Longer than any open time; a breaker nobody used is forgotten. */
const KEEP_SECONDS = 86_400;
const DEADLINE_MS = 250;
/** What Redis said is believed this long; what another process learns is acted upon that much later at most. */
const FRESH_MS = 200;
/** After Redis did not answer, it is left alone this long: a frozen Redis must not slow every call. */
const AWAY_MS = 1_000;

/**
 * Keeps breaker memories in Redis, so that all processes act alike, and in this process for when Redis is away.
 * Writes are last-one-wins: two processes failing at once may count one failure, never open wrongly.
 */
export class BreakerMemoryStore {
  private readonly local = new Map<string, { memory: BreakerMemory; freshUntil: number }>();

  constructor(
    private readonly redis: CacheRedis,
    private readonly prefix: string,
  ) {}

  /** Never rejects. */
  async read(name: string): Promise<BreakerMemory> {
    const known = this.local.get(name);
    if (known && known.freshUntil > performance.now()) return known.memory;
    try {
      const stored = await withDeadline(this.redis.get(this.key(name)), DEADLINE_MS, 'breaker read');
      return this.keep(
        name,
        stored === null ? BREAKER_CLOSED : (JSON.parse(stored) as BreakerMemory),
        FRESH_MS,
      );
    } catch {
      return this.keep(name, known?.memory ?? BREAKER_CLOSED, AWAY_MS);
    }
  }

  /** Never rejects: while Redis is away this process goes on with what it knows itself. */
  async write(name: string, memory: BreakerMemory): Promise<void> {
    this.keep(name, memory, FRESH_MS);
    const writing = this.redis.set(this.key(name), JSON.stringify(memory), 'EX', KEEP_SECONDS);
    await withDeadline(writing, DEADLINE_MS, 'breaker write').catch(() => this.keep(name, memory, AWAY_MS));
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

  /** Never rejects: a probe's mark also ends by its own time to live. */
  async endProbe(name: string): Promise<void> {
    const ending = this.redis.del(`${this.key(name)}:probe`);
    await withDeadline(ending, DEADLINE_MS, 'breaker probe end').catch(() => undefined);
  }

  private keep(name: string, memory: BreakerMemory, ms: number): BreakerMemory {
    this.local.set(name, { memory, freshUntil: performance.now() + ms });
    return memory;
  }

  private key(name: string): string {
    return redisKey(this.prefix, 'breaker', name);
  }
}
