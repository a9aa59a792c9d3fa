import { statfs } from 'node:fs/promises';
import { isOpen, saysHours } from '@feelori/contracts';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, Periodic } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { MongoGate } from '@feelori/platform/mongo';
import { QueueGauge } from '@feelori/platform/queue';
import { RedisWatch } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import { WaitingMessages } from './waiting-messages';
import { WorkersHeardOf } from './workers-heard-of';

const LOOK_EVERY_MS = 5_000;
/** What died shows within 5 s, most of which a worker is waited for; to look at it costs next to nothing. */
const LIVING_EVERY_MS = 500;
const QUEUES_MS = 1_000;
/** A disk fills slowly, and the database looks at each collection to answer. */
const DATABASE_DISK_EVERY_MS = 60_000;
const DATABASE_DISK_MS = 2_000;

/**
 * Keeps the figures of what stands rather than happens: looked at in every process, so that none goes on showing what it
 * saw last while it had a part in it. What cannot be known now has no figure.
 */
@Injectable()
export class StandingFigures implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly others: (() => Promise<void>)[] = [];
  private readonly looking = new Periodic('look at what figures show', LOOK_EVERY_MS, () => this.look());
  private readonly watching = new Periodic('look at what lives', LIVING_EVERY_MS, () => this.lookAtLiving());
  private heardAtMs: number;
  private databaseDiskAt = -Infinity;

  constructor(
    private readonly metrics: Metrics,
    private readonly gate: MongoGate,
    private readonly redis: RedisWatch,
    private readonly breakers: BreakerBoard,
    private readonly workers: WorkersHeardOf,
    private readonly waiting: WaitingMessages,
    private readonly queues: QueueGauge,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {
    this.heardAtMs = clock.monotonicMs();
    gate.onCall(({ name, ms }, error) => metrics.databaseCall(name, ms, error === null));
  }

  /** What a feature keeps a figure of; a look that fails leaves the others alone. */
  register(look: () => Promise<void>): void {
    this.others.push(look);
  }

  onApplicationBootstrap(): void {
    this.looking.start();
    this.watching.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.looking.stop(), this.watching.stop()]);
  }

  /** Looks now. Never rejects. */
  async look(): Promise<void> {
    this.lookAtHours();
    const looks = [
      this.lookAtLiving(),
      this.lookAtBreakers(),
      this.lookAtBacklog(),
      this.lookAtDisk(),
      this.lookAtDatabaseDisk(),
      this.lookAtQueues(),
      ...(this.gate.isDown ? [] : this.others.map((look) => look())),
    ];
    await Promise.allSettled(looks);
  }

  /** Stores and workers. */
  private async lookAtLiving(): Promise<void> {
    this.lookAtStores();
    await this.lookAtWorkers();
  }

  private lookAtStores(): void {
    const { states } = this.metrics;
    states.dependency('database', !this.gate.isDown);
    for (const { name, fault } of this.redis.views()) {
      states.dependency(name.toLowerCase().replaceAll(' ', '_'), fault === null);
    }
    states.databaseConnections(this.gate.connections);
  }

  /** A shop that says nothing of its hours is not expected to hear anything. */
  private lookAtHours(): void {
    const hours = this.live.get('shop.opening_hours');
    this.metrics.states.shop(saysHours(hours) && isOpen(hours, this.clock.now()));
  }

  private async lookAtBreakers(): Promise<void> {
    for (const { name, state } of await this.breakers.list()) {
      this.metrics.states.breaker(name, state);
      this.metrics.states.dependency(name, state === 'closed');
    }
  }

  private async lookAtWorkers(): Promise<void> {
    const living = await this.workers.living().catch(() => null);
    if (living === null) return this.metrics.states.livingWorkers(null, null);
    const now = this.clock.monotonicMs();
    if (living.count > 0) this.heardAtMs = now - Math.min(...living.each.map(({ agoMs }) => agoMs));
    this.metrics.states.livingWorkers(living.count, (now - this.heardAtMs) / 1_000);
  }

  private async lookAtBacklog(): Promise<void> {
    const oldest = this.gate.isDown ? undefined : await this.waiting.oldest().catch(() => undefined);
    const ageMs = oldest === null ? 0 : oldest && this.clock.ms() - oldest.getTime();
    this.metrics.states.oldestUnanswered(ageMs === undefined ? null : Math.max(0, ageMs) / 1_000);
  }

  private async lookAtDisk(): Promise<void> {
    const { bavail, blocks } = await statfs(process.cwd());
    if (blocks > 0) this.metrics.states.diskFree(bavail / blocks);
  }

  /** What was seen last holds for a minute, and not while the database is away. */
  private async lookAtDatabaseDisk(): Promise<void> {
    const now = this.clock.monotonicMs();
    const isFresh = now - this.databaseDiskAt < DATABASE_DISK_EVERY_MS;
    if (isFresh && !this.gate.isDown) return;
    const disk = await this.gate.disk(DATABASE_DISK_MS).catch(() => null);
    this.databaseDiskAt = disk === null ? -Infinity : now;
    this.metrics.states.databaseDiskFree(disk && disk.free / disk.size);
  }

  private async lookAtQueues(): Promise<void> {
    const counts = await this.queues.counts(QUEUES_MS).catch(() => null);
    if (counts === null) return this.metrics.states.noQueues();
    for (const { queue, ...states } of counts) this.metrics.states.queue(queue, states);
  }
}
