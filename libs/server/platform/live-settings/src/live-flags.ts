import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  FLAG_NAMES,
  FLAG_START,
  flagFault,
  type FlagChoices,
  type FlagName,
  isFlag,
} from '@feelori/contracts';
import { MongoGate } from '@feelori/platform/mongo';
import { CacheRedis, redisKey, SubscriberRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { ChangeFollower } from './change-follower';
import { flagChoice, type SetFlag } from './flag-choice';
import type { FlagsSource, StoredFlag } from './flags-source';

const UNCHANGED: SetFlag = { version: 0, value: FLAG_START };

/** The feature flags as they are now, followed like the settings. Asking costs nothing. */
@Injectable()
export class LiveFlags implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Flags');
  private readonly follower: ChangeFollower;
  private source: FlagsSource | null = null;
  private wasRead = false;
  private flags: ReadonlyMap<FlagName, SetFlag> = new Map();

  constructor(settings: Settings, publisher: CacheRedis, subscriber: SubscriberRedis, gate: MongoGate) {
    const name = redisKey(settings.redis.prefix, 'flags');
    this.follower = new ChangeFollower('flags', { publisher, subscriber, name }, () => this.read());
    gate.onceConnected(() => this.refresh());
  }

  /** Named once, by the records that keep changes. Without it every flag is as it starts. */
  useSource(source: FlagsSource): void {
    this.source = source;
  }

  onApplicationBootstrap(): void {
    if (this.source === null) return;
    this.follower.start().catch(() => this.logger.warn('not told of changed flags'));
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  /** Whether what is stored was read once. Before that a flag may seem on that a person switched off. */
  get isKnown(): boolean {
    return this.source === null || this.wasRead;
  }

  get(name: FlagName): SetFlag {
    return this.flags.get(name) ?? UNCHANGED;
  }

  /** Whether it is on for this customer; null for somebody who never wrote. */
  isOn(name: FlagName, customerId: string | null): boolean {
    return flagChoice(name, this.get(name), customerId).on;
  }

  /** All flags for this customer, as they are at this moment: ask once for each turn. */
  choicesFor(customerId: string): FlagChoices {
    const choices = FLAG_NAMES.map((name) => [name, flagChoice(name, this.get(name), customerId)] as const);
    return Object.fromEntries(choices) as FlagChoices;
  }

  /** Somebody changed a flag: it is read here, and every process is told. Never rejects. */
  announceChange(): Promise<void> {
    return this.follower.announceChange();
  }

  /** Takes over what is stored now. Rejects when that cannot be asked; the flags stay. */
  refresh(): Promise<void> {
    return this.follower.refresh();
  }

  private async read(): Promise<void> {
    this.flags = setFlags((await this.source?.changed()) ?? []);
    this.wasRead = true;
  }
}

/** The flags that a person set, as far as this version of the product can make use of it. Pure. */
function setFlags(stored: readonly StoredFlag[]): ReadonlyMap<FlagName, SetFlag> {
  return new Map(
    stored.flatMap(({ name, version, value }) =>
      isFlag(name) && value !== null && flagFault(name, value) === null
        ? [[name, { version, value }] as const]
        : [],
    ),
  );
}
