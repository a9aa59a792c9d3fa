import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import type { Alert } from '@feelori/records/alerts';
import { AlertTeller } from './alert-teller';

const LONG_MS = 60_000;
const REDIS_MS = 1_000;
const TOLD_SECONDS = 6 * 3_600;

/**
 * Tells that the database is away, which the records of alerts cannot: by mail, from one process as Redis has it; where Redis
 * is away too each process tells it.
 */
@Injectable()
export class DatabaseOutage {
  private downSince: Date | null = null;
  private told: Alert | null = null;

  constructor(
    private readonly teller: AlertTeller,
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async note(isDown: boolean): Promise<void> {
    const now = this.clock.now();
    if (!isDown) return this.over(now);
    this.downSince ??= now;
    if (this.told !== null || now.getTime() - this.downSince.getTime() < LONG_MS) return;
    this.told = outageAlert(this.downSince, now);
    if (await this.isFirst()) await this.teller.send({ raised: [this.told], ended: [] });
    else this.told = { ...this.told, toldAt: null };
  }

  private async over(now: Date): Promise<void> {
    const { told } = this;
    this.downSince = null;
    this.told = null;
    if (told === null) return;
    await this.forget();
    if (told.toldAt) await this.teller.send({ raised: [], ended: [{ ...told, endedAt: now }] });
  }

  private get key(): string {
    return redisKey(this.settings.redis.prefix, 'database-outage-told');
  }

  /** The next outage is another one. Whoever saw this one does it: the process that told it can be gone. */
  private async forget(): Promise<void> {
    await this.redis.within(REDIS_MS, 'outage over', (redis) => redis.del(this.key)).catch(() => 0);
  }

  private async isFirst(): Promise<boolean> {
    const set = this.redis.within(REDIS_MS, 'outage told', (redis) =>
      redis.set(this.key, '1', 'EX', TOLD_SECONDS, 'NX'),
    );
    return set.then(
      (done) => done === 'OK',
      () => true,
    );
  }
}

function outageAlert(since: Date, now: Date): Alert {
  const summary =
    'A process does not reach the database: webhooks are refused, and WhatsApp sends them again.';
  const what = { _id: 'database-down', alert: 'database-down', severity: 'critical', summary } as const;
  return { ...what, since, toldAt: now, endedAt: null, expiresAt: now };
}
