import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  LIVE_SETTING_NAMES,
  type LiveSettingName,
  type LiveSettingValues,
  valueFault,
} from '@feelori/contracts';
import { MongoGate } from '@feelori/platform/mongo';
import { CacheRedis, redisKey, SubscriberRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { ChangeFollower } from './change-follower';
import type { SettingsSource, StoredValue } from './settings-source';

/**
 * What people change while it runs, as it is now. Each process reads what is stored again and again, and at once where
 * Redis says that something changed; while neither can be asked the last values hold. Asking for a value costs nothing:
 * ask each time, and keep no copy.
 */
@Injectable()
export class LiveSettings implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Settings');
  private readonly follower: ChangeFollower;
  private source: SettingsSource | null = null;
  private values: Readonly<LiveSettingValues>;
  private wasRead = false;

  constructor(
    private readonly settings: Settings,
    publisher: CacheRedis,
    subscriber: SubscriberRedis,
    gate: MongoGate,
  ) {
    this.values = settings.live;
    const name = redisKey(settings.redis.prefix, 'settings');
    this.follower = new ChangeFollower('settings', { publisher, subscriber, name }, () => this.read());
    // Before this process counts as ready: an assistant that was paused stays silent after a restart.
    gate.onceConnected(() => this.refresh());
  }

  /** Named once, by the records that keep changes. Without it the values are those of the environment. */
  useSource(source: SettingsSource): void {
    this.source = source;
  }

  onApplicationBootstrap(): void {
    if (this.source === null) return;
    this.follower.start().catch(() => this.logger.warn('not told of changed settings'));
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  /** Whether what is stored was read once. Before that the values are not to be acted on: people may have paused the assistant. */
  get isKnown(): boolean {
    return this.source === null || this.wasRead;
  }

  get<Name extends LiveSettingName>(name: Name): LiveSettingValues[Name] {
    return this.values[name];
  }

  /** Somebody changed a setting: it is read here, and every process is told. Never rejects. */
  announceChange(): Promise<void> {
    return this.follower.announceChange();
  }

  /** Takes over what is stored now. Rejects when that cannot be asked; the values stay. */
  refresh(): Promise<void> {
    return this.follower.refresh();
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
