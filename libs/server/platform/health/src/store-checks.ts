import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { MongoGate } from '@feelori/platform/mongo';
import { CacheRedis, QueueRedis } from '@feelori/platform/redis';
import { withDeadline } from '@feelori/platform/resilience';
import { WorkerHeartbeats } from './worker-heartbeats';

const DATABASE_MS = 1_500;
const REDIS_MS = 500;
/** Answers are kept this long, so that probes cost at most one write a second. */
const KEEP_MS = 1_000;

/** What readiness looks at. Only the database decides; the rest degrades. */
@Injectable()
export class StoreChecks {
  constructor(
    private readonly indicator: HealthIndicatorService,
    private readonly mongo: MongoGate,
    private readonly queue: QueueRedis,
    private readonly cache: CacheRedis,
    private readonly heartbeats: WorkerHeartbeats,
  ) {}

  /** Up exactly when the database takes a durable write. */
  async database(): Promise<HealthIndicatorResult> {
    return this.indicator
      .check('database')
      .attempt(() => this.mongo.probeWrite(DATABASE_MS))
      .cacheFor(KEEP_MS);
  }

  async redis(): Promise<HealthIndicatorResult> {
    return this.tolerated('redis', async () => {
      await withDeadline(Promise.all([this.queue.ping(), this.cache.ping()]), REDIS_MS, 'Redis');
    });
  }

  async workers(): Promise<HealthIndicatorResult> {
    return this.tolerated('workers', async () => {
      if ((await this.heartbeats.count()) === 0) throw new Error('no worker has been heard of');
    });
  }

  /** Degraded instead of down. The error's words stay here: they could name hosts. */
  private async tolerated(key: string, check: () => Promise<void>): Promise<HealthIndicatorResult> {
    const session = this.indicator.check(key);
    try {
      await check();
      return session.up();
    } catch {
      return session.degraded();
    }
  }
}
