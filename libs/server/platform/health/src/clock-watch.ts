import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, Periodic } from '@feelori/platform/clock';
import { StateLog } from '@feelori/platform/log';
import { Metrics } from '@feelori/platform/metrics';
import { DatabaseTime, MongoGate } from '@feelori/platform/mongo';
import { QueueRedis } from '@feelori/platform/redis';
import { type ClockReadings, skewReasons } from './clock-readings';

const LOOK_EVERY_MS = 5_000;
const REDIS_MS = 1_000;

/**
 * Keeps `Clock` at the database's time and looks how far this machine's clock and Redis's are off. Nothing waits for
 * either; an operator should know. One line a state.
 */
@Injectable()
export class ClockWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly states = new StateLog(new Logger('Clock'));
  private readonly looking = new Periodic('look at the clocks', LOOK_EVERY_MS, () => this.look());
  private redisMs: number | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly databaseTime: DatabaseTime,
    private readonly redis: QueueRedis,
    private readonly metrics: Metrics,
    private readonly gate: MongoGate,
  ) {}

  onApplicationBootstrap(): void {
    void this.look();
    this.looking.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking.stop();
  }

  /** As known now: of this machine also what happened a moment ago. */
  get readings(): Omit<ClockReadings, 'workerMs'> {
    const { clock, redisMs } = this;
    return clock.isShared ? { machineMs: clock.aheadMs(), redisMs } : { machineMs: null, redisMs: null };
  }

  /** Looks now. Never rejects. */
  async look(): Promise<void> {
    await Promise.all([this.gate.isDown ? null : this.databaseTime.measure(), this.askRedis()]);
    const { machineMs, redisMs } = this.readings;
    if (machineMs !== null) this.metrics.states.clockSkew('machine', machineMs / 1_000);
    if (redisMs !== null) this.metrics.states.clockSkew('redis', redisMs / 1_000);
    const reasons = skewReasons({ machineMs, redisMs, workerMs: null });
    if (reasons.length > 0) this.states.bad('clocks', reasons.join(' '));
    else if (machineMs !== null) this.states.good('clocks');
  }

  private async askRedis(): Promise<void> {
    const asked = this.clock.monotonicMs();
    try {
      const time = await this.redis.within(REDIS_MS, "Redis's time", (redis) => redis.time(), 'reads');
      const [seconds, micros] = time.map(Number);
      const theirs = (seconds ?? NaN) * 1_000 + (micros ?? NaN) / 1_000;
      const halfway = this.clock.ms() - (this.clock.monotonicMs() - asked) / 2;
      this.redisMs = Number.isFinite(theirs) ? Math.round(theirs - halfway) : null;
    } catch {
      this.redisMs = null;
    }
  }
}
