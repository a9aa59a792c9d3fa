import type { Clock } from '@feelori/platform/clock';
import { type CacheRedis, redisKey } from '@feelori/platform/redis';
import { endsWith, isShown, metAgain, type MetTrouble, type Trouble } from './trouble';

/** Nobody met it for so long, and nobody saw it end: it is not known any more. */
const KEEP_SECONDS = 86_400;
const DEADLINE_MS = 250;
/** What other processes met is asked for so often at most, by whoever makes calls. */
const LOOK_MS = 2_000;
/** The same trouble is written so often at most by one process. */
const WRITE_MS = 2_000;

/**
 * What calls of one upstream met of late, as all processes know it together: noted beside the calls, which never wait for
 * it. While Redis is away each process knows what it met itself.
 */
export class UpstreamTroubles {
  private readonly key: string;
  private known = new Map<string, MetTrouble>();
  private readonly writtenAt = new Map<string, number>();
  private lookedAt = -Infinity;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly redis: CacheRedis,
    prefix: string,
    name: string,
    private readonly clock: Clock,
  ) {
    this.key = redisKey(prefix, 'trouble', name);
  }

  /** A call of the question `asked` met this. */
  met(trouble: Trouble, asked: string): void {
    const now = this.clock.ms();
    const { kind } = trouble;
    const before = this.known.get(kind);
    this.known.set(kind, metAgain(before, trouble, asked, now));
    if (before !== undefined && now - (this.writtenAt.get(kind) ?? -Infinity) < WRITE_MS) return;
    this.writtenAt.set(kind, now);
    void this.write(kind);
  }

  /** A call of the question `asked` worked: what that ends is forgotten, in all processes. */
  worked(asked: string): void {
    void this.look();
    for (const [kind, trouble] of this.known) {
      if (!endsWith(trouble, asked)) continue;
      this.known.delete(kind);
      this.writtenAt.delete(kind);
      void this.redis
        .within(DEADLINE_MS, 'trouble end', (redis) => redis.hdel(this.key, kind))
        .catch(() => 0);
    }
  }

  /** What is to be told of now, the oldest first. Never rejects. */
  async list(): Promise<MetTrouble[]> {
    await this.look(0);
    const now = this.clock.ms();
    return [...this.known.values()].filter((one) => isShown(one, now)).sort((a, b) => a.since - b.since);
  }

  private async write(kind: string): Promise<void> {
    const own = this.known.get(kind);
    await this.look(0);
    if (own === undefined) return;
    // What another process met before counts, so that all tell the same beginning.
    const trouble = metAgain(this.known.get(kind), own, own.asked, own.lastAt);
    this.known.set(kind, trouble);
    const text = JSON.stringify(trouble);
    await this.redis
      .within(DEADLINE_MS, 'trouble', (redis) =>
        redis.multi().hset(this.key, kind, text).expire(this.key, KEEP_SECONDS).exec(),
      )
      .catch(() => null);
  }

  private look(olderMs = LOOK_MS): Promise<void> {
    if (performance.now() - this.lookedAt < olderMs) return Promise.resolve();
    this.looking ??= this.ask().finally(() => (this.looking = null));
    return this.looking;
  }

  private async ask(): Promise<void> {
    try {
      const stored = await this.redis.within(
        DEADLINE_MS,
        'trouble read',
        (redis) => redis.hgetall(this.key),
        'reads',
      );
      this.lookedAt = performance.now();
      this.known = new Map(
        Object.entries(stored).map(([kind, text]) => [kind, JSON.parse(text) as MetTrouble] as const),
      );
    } catch {
      // Redis is away: what is known here counts.
    }
  }
}
