import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  LIVE_SETTING_NAMES,
  type LiveSettingName,
  type LiveSettingValues,
  valueFault,
} from '@feelori/contracts';
import { Periodic } from '@feelori/platform/clock';
import { MongoGate } from '@feelori/platform/mongo';
import { CacheRedis, redisKey, SubscriberRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import type { SettingsSource, StoredValue } from './settings-source';

/** A change is live within 2 s, also where Redis tells nobody of it. */
const REFRESH_EVERY_MS = 1_500;
const PUBLISH_MS = 300;

/**
 * What people change while it runs, as it is now. Each process reads what is stored again and again, and at once where
 * Redis says that something changed; while neither can be asked the last values hold. Asking for a value costs nothing:
 * ask each time, and keep no copy.
 */
@Injectable()
export class LiveSettings implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Settings');
  private readonly channel: string;
  private readonly polling = new Periodic('read the settings', REFRESH_EVERY_MS, () => this.refresh());
  private source: SettingsSource | null = null;
  private values: Readonly<LiveSettingValues>;
  private wasRead = false;
  /** Reads follow one another, so that an older read never overwrites a newer one. */
  private last: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly publisher: CacheRedis,
    private readonly subscriber: SubscriberRedis,
    gate: MongoGate,
  ) {
    this.values = settings.live;
    this.channel = redisKey(settings.redis.prefix, 'settings');
    // Before this process counts as ready: an assistant that was paused stays silent after a restart.
    gate.onceConnected(() => this.refresh());
  }

  /** Named once, by the records that keep changes. Without it the values are those of the environment. */
  useSource(source: SettingsSource): void {
    this.source = source;
  }

  onApplicationBootstrap(): void {
    if (this.source === null) return;
    this.polling.start();
    this.subscriber.on('message', (channel) => {
      if (channel === this.channel) void this.refresh().catch(() => undefined);
    });
    this.subscriber.subscribe(this.channel).catch(() => this.logger.warn('not told of changed settings'));
  }

  async onModuleDestroy(): Promise<void> {
    await this.polling.stop();
    await this.last;
  }

  /** Whether what is stored was read once. Before that the values are not to be acted on: people may have paused the assistant. */
  get isKnown(): boolean {
    return this.source === null || this.wasRead;
  }

  get<Name extends LiveSettingName>(name: Name): LiveSettingValues[Name] {
    return this.values[name];
  }

  /** Somebody changed a setting: it is read here, and every process is told. Never rejects: the next refresh makes up for what fails. */
  async announceChange(): Promise<void> {
    const publish = (redis: CacheRedis): Promise<unknown> => redis.publish(this.channel, 'changed');
    await Promise.all([
      this.refresh().catch(() => undefined),
      this.publisher.within(PUBLISH_MS, 'settings changed', publish, 'reads').catch(() => undefined),
    ]);
  }

  /** Takes over what is stored now. Rejects when that cannot be asked; the values stay. */
  refresh(): Promise<void> {
    // A refresh that waits begins after this call, so it serves this one too.
    this.next ??= this.last.then(() => this.refreshNow());
    return this.next;
  }

  private refreshNow(): Promise<void> {
    this.next = null;
    const read = this.read();
    this.last = read.catch(() => undefined);
    return read;
  }

  private async read(): Promise<void> {
    const stored = (await this.source?.changed()) ?? [];
    this.values = valuesOf(this.settings.live, stored);
    this.wasRead = true;
  }
}

/** The values that hold: what a person set, as far as this version of the product can make use of it. Pure. */
function valuesOf(start: Readonly<LiveSettingValues>, stored: readonly StoredValue[]): LiveSettingValues {
  const known = stored.filter(
    ({ name, value }) =>
      LIVE_SETTING_NAMES.includes(name) && value !== null && valueFault(name, value) === null,
  );
  return { ...start, ...Object.fromEntries(known.map(({ name, value }) => [name, value])) };
}
