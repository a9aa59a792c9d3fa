import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { CacheRedis, redisKey, SubscriberRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import type { Caller } from './access-claims';
import { provesArrival, type SessionSource, tokenStands } from './session-standing';
import { StandingCache } from './standing-cache';

/** How often the sessions of open streams are looked at; nobody may have told that one is over. */
const LOOK_EVERY_MS = 2_000;
const TELL_MS = 300;

interface Watcher {
  caller: Caller;
  onEnd: () => void;
}

/**
 * Knows in every process whether an access token's session still stands. An end is told through Redis and holds at
 * once; without Redis it holds within the seconds that anything is believed unasked.
 */
@Injectable()
export class SessionWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Sessions');
  private readonly channel: string;
  private readonly watchers = new Set<Watcher>();
  private readonly looking = new Periodic('look at sessions', LOOK_EVERY_MS, () => this.lookAtAll());
  private source: SessionSource | null = null;
  private cache: StandingCache | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly publisher: CacheRedis,
    private readonly subscriber: SubscriberRedis,
  ) {
    this.channel = redisKey(settings.redis.prefix, 'sessions-over');
  }

  /** Named once, by the feature that keeps sessions. Without it tokens hold by themselves until they end. */
  useSource(source: SessionSource): void {
    this.source = source;
    this.cache = new StandingCache(source);
  }

  onApplicationBootstrap(): void {
    this.looking.start();
    if (!this.settings.roles.includes('web')) return;
    this.subscriber.on('message', (channel, sessionId: string) => {
      if (channel === this.channel) void this.lookAgain(sessionId);
    });
    this.subscriber
      .subscribe(this.channel)
      .catch(() => this.logger.warn('not told of sessions that are over'));
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking.stop();
  }

  /**
   * The caller of a token whose session stands, as they may go on; null when it is over. Rejects when that cannot be
   * asked and is not known.
   */
  async standing(caller: Caller): Promise<Caller | null> {
    if (this.cache === null) return caller;
    const standing = await this.cache.standing(caller.sessionId, caller.exchange);
    if (!tokenStands(caller, standing)) return null;
    if (standing !== null && provesArrival(caller, standing)) {
      await this.source?.noteUsed(caller.sessionId, caller.exchange).then(
        () => (standing.used = caller.exchange),
        () => this.logger.warn('a use could not be noted; the next request tries again'),
      );
    }
    return standing?.mustSetUp ? { ...caller, mustSetUp: true } : caller;
  }

  /** Calls `onEnd` once the token of `caller` is no longer good; the returned function ends the watching. */
  watch(caller: Caller, onEnd: () => void): () => void {
    const watcher = { caller, onEnd };
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** A session has been ended: tells every process. Never rejects, since all of them look by themselves too. */
  async tellOver(sessionId: string): Promise<void> {
    const publish = (redis: CacheRedis): Promise<unknown> => redis.publish(this.channel, sessionId);
    await Promise.all([
      this.lookAgain(sessionId),
      this.publisher.within(TELL_MS, 'session over', publish, 'reads').catch(() => undefined),
    ]);
  }

  private async lookAgain(sessionId: string): Promise<void> {
    this.cache?.forget(sessionId);
    await this.lookAt([...this.watchers].filter(({ caller }) => caller.sessionId === sessionId));
  }

  private lookAtAll(): Promise<void> {
    return this.lookAt([...this.watchers]);
  }

  /** Never rejects: while the records cannot be asked, streams go on; no message is read through them without records. */
  private async lookAt(watchers: readonly Watcher[]): Promise<void> {
    if (this.cache === null || watchers.length === 0) return;
    try {
      const standings = await this.cache.look([...new Set(watchers.map(({ caller }) => caller.sessionId))]);
      for (const watcher of watchers) {
        const standing = standings.get(watcher.caller.sessionId) ?? null;
        if (standing?.mustSetUp || !tokenStands(watcher.caller, standing)) this.end(watcher);
      }
    } catch {
      // The next look asks again.
    }
  }

  private end(watcher: Watcher): void {
    if (this.watchers.delete(watcher)) watcher.onEnd();
  }
}
