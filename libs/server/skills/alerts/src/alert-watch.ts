import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { isOpen, saysHours } from '@feelori/contracts';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { MongoGate } from '@feelori/platform/mongo';
import { Settings } from '@feelori/platform/settings';
import { Alerts } from '@feelori/records/alerts';
import { CustomerLists } from '@feelori/records/customers';
import { Leases } from '@feelori/records/leases';
import { SecurityEventLog } from '@feelori/records/security-events';
import { AlertTeller } from './alert-teller';
import { DatabaseOutage } from './database-outage';
import { figuresNow } from './figures-now';
import { judgeFigures } from './firing';
import { nextAlerts } from './next-alerts';
import { judgeEvents, RECENT_MS, type RecentEvents } from './security-firing';

const EVERY_MS = 15_000;
const HOLD_MS = 60_000;
const HOUR_MS = 3_600_000;
const HALF_HOURS = [0, 1, 2, 3, 4];
/** A web watches only where no worker has been heard of for so long: workers know more. */
const WORKER_SILENT_S = 30;

/** Looks after what needs a person, in one process at a time, and tells. */
@Injectable()
export class AlertWatch implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly periodic = new Periodic('look for what needs a person', EVERY_MS, () => this.run());

  constructor(
    private readonly metrics: Metrics,
    private readonly alerts: Alerts,
    private readonly teller: AlertTeller,
    private readonly outage: DatabaseOutage,
    private readonly customers: CustomerLists,
    private readonly leases: Leases,
    private readonly events: SecurityEventLog,
    private readonly gate: MongoGate,
    private readonly live: LiveSettings,
    private readonly settings: Settings,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('alert watch', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async run(): Promise<void> {
    await this.outage.note(this.gate.isDown);
    if (this.gate.isDown || !this.live.isKnown) return;
    const figures = await figuresNow(this.metrics);
    const silentS = figures.get('worker_heartbeat_age_seconds')?.[0]?.value ?? NaN;
    if (!this.settings.roles.includes('worker') && !(silentS > WORKER_SILENT_S)) return;
    const until = new Date(this.clock.ms() + HOLD_MS);
    if (!(await this.leases.take('watch-alerts', this.owner, this.clock.now(), until))) return;
    const stands = judgeFigures(figures, { quietOpenHours: await this.quietOpenHours() });
    const happened = judgeEvents(await this.recentEvents());
    const judged = {
      firing: [...stands.firing, ...happened.firing],
      unknown: new Set([...stands.unknown, ...happened.unknown]),
    };
    const repeatMs = this.live.get('alerts.repeat_hours') * HOUR_MS;
    const next = nextAlerts(await this.alerts.all(), judged, this.clock.now(), repeatMs);
    // Noted before it is written that it was told: a crash between the two tells again under the same id.
    await this.teller.note(next);
    await this.alerts.put(next.put);
    await this.alerts.forget(next.forget);
    await this.teller.send(next);
  }

  private async recentEvents(): Promise<RecentEvents | null> {
    return this.events.since(new Date(this.clock.ms() - RECENT_MS)).catch(() => null);
  }

  /** Since when nobody wrote, if the shop was open all of the last two hours. */
  private async quietOpenHours(): Promise<number | null> {
    const hours = this.live.get('shop.opening_hours');
    const now = this.clock.ms();
    const wasOpen = HALF_HOURS.every((n) => isOpen(hours, new Date(now - (n * HOUR_MS) / 2)));
    if (!saysHours(hours) || !wasOpen) return null;
    const [last] = await this.customers.page({ from: null }, 1);
    return last === undefined ? null : (now - last.last_interaction.getTime()) / HOUR_MS;
  }
}
