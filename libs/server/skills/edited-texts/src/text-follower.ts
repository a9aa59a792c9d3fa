import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { MongoGate } from '@feelori/platform/mongo';
import { CacheRedis, redisKey, SubscriberRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { type StoredText, StoredTexts } from '@feelori/records/texts';
import { currentTexts } from '@feelori/skills/texts';
import { BrokenTexts } from './broken-texts';
import { takenText } from './taken-text';

/** A change is live within 2 s, also where Redis tells nobody of it. */
const EVERY_MS = 1_500;
const PUBLISH_MS = 300;
/** A write may come so late after the moment it says it was made. */
const LATE_MS = 30_000;
const AT_ONCE = 100;

/**
 * Brings what people made of the texts into this process's memory: again and again, and at once where Redis says that
 * something changed. While neither can be asked the last wordings hold.
 */
@Injectable()
export class TextFollower implements OnApplicationBootstrap {
  private readonly logger = new Logger('Texts');
  private readonly channel: string;
  private readonly versions = new Map<string, number>();
  private seen = new Date(0);
  private following: Promise<void> = Promise.resolve();
  private readonly periodic = new Periodic('follow the texts', EVERY_MS, () => this.follow());

  constructor(
    private readonly stored: StoredTexts,
    private readonly broken: BrokenTexts,
    private readonly publisher: CacheRedis,
    private readonly subscriber: SubscriberRedis,
    settings: Settings,
    gate: MongoGate,
    shutdown: Shutdown,
  ) {
    this.channel = redisKey(settings.redis.prefix, 'texts');
    // Before this process counts as ready: it says what people wrote also right after a restart.
    gate.onceConnected(() => this.follow());
    shutdown.register('follow the texts', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
    this.subscriber.on('message', (channel) => {
      if (channel === this.channel) void this.follow().catch(() => undefined);
    });
    this.subscriber.subscribe(this.channel).catch(() => this.logger.warn('not told of changed texts'));
  }

  /** Somebody changed a text: it is said here, and every process is told. Never rejects: the next look makes up for what fails. */
  async announceChange(): Promise<void> {
    const publish = (redis: CacheRedis): Promise<unknown> => redis.publish(this.channel, 'changed');
    await Promise.all([
      this.follow().catch(() => undefined),
      this.publisher.within(PUBLISH_MS, 'texts changed', publish, 'reads').catch(() => undefined),
    ]);
  }

  /** One look, behind one that is under way. Rejects when the database cannot be asked; what is known stays. */
  follow(): Promise<void> {
    const next = this.following.then(() => this.look());
    this.following = next.catch(() => undefined);
    return next;
  }

  private async look(): Promise<void> {
    const marks = await this.stored.changedSince(new Date(Math.max(0, this.seen.getTime() - LATE_MS)));
    const news = marks.filter(({ _id, version }) => this.versions.get(_id) !== version).map(({ _id }) => _id);
    for (let at = 0; at < news.length; at += AT_ONCE) {
      for (const row of await this.stored.byIds(news.slice(at, at + AT_ONCE))) this.take(row);
    }
    this.seen = marks.at(-1)?.at ?? this.seen;
  }

  private take(row: StoredText): void {
    const taken = takenText(row);
    if (taken !== null) currentTexts.put(taken.id, taken.language, taken.text);
    this.broken.note(row._id, taken?.fault ?? null);
    this.versions.set(row._id, row.version);
  }
}
