import { createHash, randomUUID } from 'node:crypto';
import type { CacheAreaName, CacheView } from '@feelori/contracts';
import type { Clock } from '@feelori/platform/clock';
import type { Metrics } from '@feelori/platform/metrics';
import { type CacheRedis, redisKey } from '@feelori/platform/redis';
import { type Asked, AskedCounts } from './asked-counts';

/** A cache that is slower than this is not asked further. */
const DEADLINE_MS = 150;
/** People wait for the figures. */
const FIGURES_MS = 500;
/** From this share of its life on, one of those who ask for it loads it anew. */
const RENEWED_FROM = 0.8;
/** Longer than anything is remembered: what was stored before a clearing is gone when its mark is. */
const MARK_SECONDS = 86_400;

/** As it is in Redis. It counts only while the area's mark is the one of its time. */
interface Kept {
  mark: string;
  value: unknown;
  /** When it was stored, in milliseconds; an earlier version did not say. */
  at?: number;
}

/** A load that is under way, and what breaks it off. */
interface Load {
  value: Promise<unknown>;
  signal: AbortSignal | undefined;
}

/**
 * What is remembered of one kind of question, in Redis for all processes; without Redis it remembers nothing. Whoever
 * asks this process for the same while it is being loaded waits for that load, so that a crowd costs one question in
 * each process. What is asked for all the time is loaded anew by one process shortly before it ends, while the others
 * go on with what is known: it never ends for all of them at once.
 */
export class CacheArea {
  private readonly loading = new Map<string, Load>();
  private readonly counts: AskedCounts;

  constructor(
    private readonly redis: CacheRedis,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    private readonly options: { name: CacheAreaName; seconds: number; prefix: string },
  ) {
    this.counts = new AskedCounts(redis, clock, (hour) => this.key('asked', hour));
  }

  /** What is remembered under `about`, or what `load` brings; `signal` is what breaks that load off. */
  async through<T>(about: string, load: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const { mark, known } = await this.read(about);
    if (known !== null) return this.known(about, known, load, signal);
    const shared = this.loading.get(underMark(mark, about));
    this.count(shared ? 'shared' : 'miss');
    if (shared === undefined) return this.alone(underMark(mark, about), this.keep(about, mark, load), signal);
    try {
      return (await shared.value) as T;
    } catch (error) {
      // It ended with the customer it was for: one of those who waited asks for all. Their own end is theirs.
      if (shared.signal?.aborted !== true || signal?.aborted === true) throw error;
      return this.through(about, load, signal);
    }
  }

  /** What `load` brings now, whatever is remembered; remembered for whoever asks next. */
  async anew<T>(about: string, load: () => Promise<T>): Promise<T> {
    return this.keep(about, (await this.read(about)).mark, load);
  }

  /**
   * Nothing that was asked before now is believed any more, also what is still under way: it is stored under the mark of
   * its time. Rejects where Redis does not take it.
   */
  async clear(): Promise<void> {
    const mark = `${this.clock.ms()}-${randomUUID()}`;
    await this.redis.within(FIGURES_MS, 'clear a cache', (redis) =>
      redis.multi().set(this.key('mark'), mark, 'EX', MARK_SECONDS).del(this.key('stored')).exec(),
    );
  }

  /** Never rejects. */
  async view(): Promise<CacheView> {
    const { name, seconds } = this.options;
    const now = this.clock.ms();
    const valid = `(${now - seconds * 1_000}`;
    const unknown = { area: name, seconds, entries: null, oldestSeconds: null, asked: null, known: null };
    await this.counts.write();
    try {
      const [entries, oldest, mark, lately] = await this.redis.within(
        FIGURES_MS,
        'cache figures',
        (redis) =>
          Promise.all([
            redis.zcount(this.key('stored'), valid, '+inf'),
            redis.zrangebyscore(this.key('stored'), valid, '+inf', 'WITHSCORES', 'LIMIT', 0, 1),
            redis.get(this.key('mark')),
            this.counts.lately(redis),
          ]),
        'reads',
      );
      return {
        ...unknown,
        entries,
        oldestSeconds:
          oldest[1] === undefined ? null : Math.max(0, Math.round((now - Number(oldest[1])) / 1_000)),
        ...lately,
        clearedAt: mark === null ? null : new Date(Number(mark.split('-')[0])).toISOString(),
      };
    } catch {
      return { ...unknown, clearedAt: null };
    }
  }

  /** What is known, or what `load` brings where this question is the one that renews it; what is known too where it fails. */
  private async known<T>(
    about: string,
    { mark, value, at }: Kept,
    load: () => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const key = underMark(mark, about);
    const isMine = !this.loading.has(key) && (await this.isToRenew(about, at));
    this.count(isMine ? 'miss' : 'hit');
    if (!isMine) return value as T;
    try {
      return await this.alone(key, this.keep(about, mark, load), signal);
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return value as T;
    }
  }

  /**
   * Whether it ends soon and nobody renews it yet. The first one who asks has it until it ends, also if they fail: then it
   * ends as if nobody had.
   */
  private async isToRenew(about: string, at: number | undefined): Promise<boolean> {
    const lifeMs = this.options.seconds * 1_000;
    const leftMs = at === undefined ? lifeMs : Math.ceil(at + lifeMs - this.clock.ms());
    if (leftMs > lifeMs * (1 - RENEWED_FROM)) return false;
    const renewer = this.key('renewed', hashed(about));
    const take = (redis: CacheRedis): Promise<unknown> =>
      redis.set(renewer, '1', 'PX', Math.max(leftMs, 1), 'NX');
    const taken = await this.redis.within(DEADLINE_MS, 'cache renewal', take).catch(() => null);
    return taken !== null;
  }

  private async alone<T>(key: string, value: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    this.loading.set(key, { value, signal });
    try {
      return await value;
    } finally {
      this.loading.delete(key);
    }
  }

  private async keep<T>(about: string, mark: string, load: () => Promise<T>): Promise<T> {
    const value = await load();
    const [key, stored, now] = [this.entryKey(about), this.key('stored'), this.clock.ms()];
    const kept: Kept = { mark, value, at: now };
    const { seconds } = this.options;
    const write = (redis: CacheRedis): Promise<unknown> =>
      redis
        .multi()
        .set(key, JSON.stringify(kept), 'EX', seconds)
        .zadd(stored, now, key)
        .zremrangebyscore(stored, '-inf', now - seconds * 1_000)
        .expire(stored, seconds)
        .exec();
    // Where it fails the answer is there; it is only not remembered.
    await this.redis.within(DEADLINE_MS, 'cache write', write).catch(() => undefined);
    return value;
  }

  /** The mark that holds, and what was stored under it; nothing while Redis does not answer. */
  private async read(about: string): Promise<{ mark: string; known: Kept | null }> {
    const keys = [this.key('mark'), this.entryKey(about)];
    try {
      const [mark, text] = await this.redis.within(
        DEADLINE_MS,
        'cache read',
        (redis) => redis.mget(keys),
        'reads',
      );
      const known = text ? (JSON.parse(text) as Kept) : null;
      return { mark: mark ?? '', known: known?.mark === (mark ?? '') ? known : null };
    } catch {
      // Nobody knows whether the area was cleared: what is loaded now is stored under a mark that never holds.
      return { mark: 'unknown', known: null };
    }
  }

  private count(asked: Asked): void {
    this.metrics.cacheAsked(this.options.name, asked);
    this.counts.count(asked);
  }

  private entryKey(about: string): string {
    return this.key('entry', hashed(about));
  }

  private key(...parts: string[]): string {
    return redisKey(this.options.prefix, 'cache', this.options.name, ...parts);
  }
}

/** Whoever asks after a clearing does not wait for a load from before it. */
function underMark(mark: string, about: string): string {
  return `${mark} ${about}`;
}

function hashed(about: string): string {
  return createHash('sha256').update(about).digest('base64url');
}
