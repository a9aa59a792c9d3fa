import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Shutdown } from '@feelori/platform/lifecycle';
import { ChangeFollower } from '@feelori/platform/live-settings';
import { MongoGate } from '@feelori/platform/mongo';
import { CacheRedis, redisKey, SubscriberRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { type StoredText, StoredTexts } from '@feelori/records/texts';
import { currentTexts } from '@feelori/skills/texts';
import { BrokenTexts } from './broken-texts';
import { takenText } from './taken-text';

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
  private readonly follower: ChangeFollower;
  private readonly versions = new Map<string, number>();
  private seen = new Date(0);

  constructor(
    private readonly stored: StoredTexts,
    private readonly broken: BrokenTexts,
    publisher: CacheRedis,
    subscriber: SubscriberRedis,
    settings: Settings,
    gate: MongoGate,
    shutdown: Shutdown,
  ) {
    const name = redisKey(settings.redis.prefix, 'texts');
    this.follower = new ChangeFollower('texts', { publisher, subscriber, name }, () => this.look());
    // Before this process counts as ready: it says what people wrote also right after a restart.
    gate.onceConnected(() => this.follow());
    shutdown.register('follow the texts', () => this.follower.stop());
  }

  onApplicationBootstrap(): void {
    this.follower.start().catch(() => this.logger.warn('not told of changed texts'));
  }

  /** Somebody changed a text: it is said here, and every process is told. Never rejects: the next look makes up for what fails. */
  announceChange(): Promise<void> {
    return this.follower.announceChange();
  }

  /** Takes over what is stored now. Rejects when the database cannot be asked; what is known stays. */
  follow(): Promise<void> {
    return this.follower.refresh();
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
