import { dayBegin, hourBegin } from '@feelori/contracts';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { type DependencyLook, OtherLooks } from '@feelori/platform/health';
import { Shutdown } from '@feelori/platform/lifecycle';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { type CountedFigures, type CountedMinute, SystemMetrics } from '@feelori/records/system-metrics';

const MINUTE_MS = 60_000;
/** Minutes that wait for a database that is away; older ones are dropped, and counted. */
const WAITING_MAX = 60;

/** Writes what this process counted, a document a minute. Nothing of a message's way waits for it. */
@Injectable()
export class UsageWriter implements OnApplicationBootstrap {
  private readonly logger = new Logger('Usage');
  private readonly processId = newId();
  private readonly periodic = new Periodic('write what was counted', MINUTE_MS, () => this.write());
  private lastAt: Date | null = null;
  private waiting: CountedMinute[] = [];
  /** The database did not take them when it was asked last. */
  private isRefused = false;

  constructor(
    private readonly records: SystemMetrics,
    private readonly metrics: Metrics,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
    shutdown: Shutdown,
    looks: OtherLooks,
  ) {
    looks.register(() => Promise.resolve(this.isRefused ? figuresWait(this.waiting.length) : null));
    shutdown.register('usage writer', async () => {
      await this.periodic.stop();
      await this.write().catch(() => undefined);
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Writes all that was counted until now. Rejects when the database does not take it: it waits for the next time. */
  async write(): Promise<void> {
    const now = this.clock.now();
    const figures = this.metrics.usage.drain();
    if (figures !== null) this.keep(new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS), figures);
    const minutes = this.waiting;
    if (minutes.length > 0) await this.hand(minutes);
    this.waiting = this.waiting.filter((one) => !minutes.includes(one));
  }

  private async hand(minutes: readonly CountedMinute[]): Promise<void> {
    try {
      await this.records.writeMinutes(this.processId, minutes);
      this.isRefused = false;
    } catch (error) {
      this.isRefused = true;
      throw error;
    }
  }

  /** A minute that is written twice would replace itself: what comes later in it is a minute of its own name. */
  private keep(minute: Date, figures: CountedFigures): void {
    const last = this.lastAt !== null && minute <= this.lastAt ? new Date(this.lastAt.getTime() + 1) : minute;
    this.lastAt = last;
    const { timeZone } = this.live.get('shop.opening_hours');
    const span = { hour: hourBegin(last, timeZone), day: dayBegin(last, timeZone) };
    this.waiting = [...this.waiting, { at: last, ...span, ...figures }];
    if (this.waiting.length <= WAITING_MAX) return;
    const dropped = this.waiting.length - WAITING_MAX;
    this.waiting = this.waiting.slice(dropped);
    this.metrics.usage.count('dropped_minutes', null, dropped);
    this.logger.warn('figures of a minute are dropped: the database has been away for an hour');
  }
}

/** How health tells of figures that are not written. Messages go their way without them. */
function figuresWait(minutes: number): DependencyLook {
  const reason = `The database does not take the figures of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  const remedy =
    'Look at rights, rules and space of the collection system_metrics; messages are answered meanwhile.';
  return { name: 'figures', state: 'degraded', latency_ms: null, breaker: null, reason, remedy };
}
