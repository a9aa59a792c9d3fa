import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { withDeadline } from '@feelori/platform/clock';
import { MongoGate } from '@feelori/platform/mongo';
import { RedisUnavailable, RedisWatch } from '@feelori/platform/redis';
import { skewReasons } from './clock-readings';
import { ClockWatch } from './clock-watch';
import { CachedAnswer } from './cached-answer';
import { WorkersHeardOf } from './workers-heard-of';

const DATABASE_MS = 1_500;
/** Answers are kept this long, so that probes cost at most one write a second. */
const KEEP_MS = 1_000;
const UNKNOWN_TIME = "Not measured: the database's time is not known.";

/** What readiness looks at. Only the database decides; the rest degrades. */
@Injectable()
export class StoreChecks {
  /** How long the write took. */
  private readonly probe: CachedAnswer<number>;

  constructor(
    private readonly indicator: HealthIndicatorService,
    mongo: MongoGate,
    private readonly redisWatch: RedisWatch,
    private readonly heardOf: WorkersHeardOf,
    private readonly clockWatch: ClockWatch,
  ) {
    this.probe = new CachedAnswer(KEEP_MS, async () => {
      const began = performance.now();
      await mongo.probeWrite(DATABASE_MS);
      return Math.round(performance.now() - began);
    });
  }

  /** Up exactly when the database takes a durable write. */
  async database(): Promise<HealthIndicatorResult> {
    return this.indicator.check('database').attempt(async () => void (await this.probe.get()));
  }

  /** Milliseconds a durable write takes; rejects when it is not taken within `ms`. */
  async databaseMs(ms: number): Promise<number> {
    return withDeadline(this.probe.get(), ms, 'database probe');
  }

  /** As `database`, for whoever cannot wait longer than `ms`. */
  async databaseWithin(ms: number): Promise<HealthIndicatorResult> {
    return this.indicator.check('database').attempt(async () => void (await this.databaseMs(ms)));
  }

  /** Degraded with the reason while Redis does not take what we put in; answers go on without it. */
  async redis(): Promise<HealthIndicatorResult> {
    const session = this.indicator.check('redis');
    const faults = await this.redisWatch.faults();
    return faults.length === 0 ? session.up() : session.degraded({ reason: `${faults.join('. ')}.` });
  }

  /** Workers are heard of through Redis: without it nobody knows, which is not the same as none. */
  async workers(): Promise<HealthIndicatorResult> {
    const session = this.indicator.check('workers');
    try {
      if ((await this.heardOf.living()).count > 0) return session.up();
      return session.degraded({ reason: 'No worker has been heard of.' });
    } catch (error) {
      // The words of any other error stay here: they could name hosts.
      const why = error instanceof RedisUnavailable ? error.message : 'Redis did not answer';
      return session.degraded({ reason: `Not known: ${why}.` });
    }
  }

  /** Degraded while the clock of this machine, of Redis or of a worker is more than two seconds off. */
  async clocks(): Promise<HealthIndicatorResult> {
    const session = this.indicator.check('clocks');
    const { machineMs, redisMs } = this.clockWatch.readings;
    if (machineMs === null) return session.degraded({ reason: UNKNOWN_TIME });
    const living = await this.heardOf.living().catch(() => null);
    const reasons = skewReasons({ machineMs, redisMs, workerMs: living?.worstSkewMs ?? null });
    return reasons.length === 0 ? session.up() : session.degraded({ reason: reasons.join(' ') });
  }
}
