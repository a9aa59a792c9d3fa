import { Injectable } from '@nestjs/common';
import type { UsageDays, UsagePoint, UsageReport } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type SystemMetric, SystemMetrics } from '@feelori/records/system-metrics';
import { PRICE_LIST, Spending } from '@feelori/skills/costs';
import { intoSlots } from './into-slots';
import { sameTimeBefore, type Slots, slotsBefore, slotsOf } from './usage-slots';

const HALF_DAY_MS = 12 * 3_600_000;

/** Reads hours and days of `system_metrics`, and nothing else: no message is read for a figure. */
@Injectable()
export class UsageReader {
  constructor(
    private readonly metrics: SystemMetrics,
    private readonly spending: Spending,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  /** The hours of today or the days up to today, and those before to compare with. */
  async report(days: UsageDays): Promise<UsageReport> {
    const now = this.clock.now();
    const { timeZone } = this.live.get('shop.opening_hours');
    const slots = slotsOf(days, now, timeZone);
    const earlier = slotsBefore(days, now, timeZone);
    const until = sameTimeBefore(days, now, timeZone);
    const [points, before, budget] = await Promise.all([
      days === 1 ? this.hours(slots) : this.days(slots),
      days === 1 ? this.hours(earlier, until) : this.daysUntil(earlier, until),
      this.spending.today(),
    ]);
    const step = days === 1 ? 'hour' : 'day';
    const shape = { days, step, timeZone, to: slots.end.toISOString() } as const;
    return { ...shape, points, before, budget, currency: PRICE_LIST.currency };
  }

  private async hours(slots: Slots, until = slots.end): Promise<UsagePoint[]> {
    return intoSlots(slots, await this.metrics.report('hour', { from: from(slots), to: until }));
  }

  private async days(slots: Slots): Promise<UsagePoint[]> {
    return intoSlots(slots, await this.readDays(slots));
  }

  /** The last day by its hours, up to a time of it; the whole day where its hours are forgotten. */
  private async daysUntil(slots: Slots, until: Date): Promise<UsagePoint[]> {
    const last = slots.begins.at(-1) ?? slots.end;
    const [days, hours] = await Promise.all([
      this.readDays(slots),
      this.metrics.report('hour', { from: last, to: slots.end }),
    ]);
    if (hours.length === 0) return intoSlots(slots, days);
    const whole = days.filter(({ at }) => at < last);
    return intoSlots(slots, [...whole, ...hours.filter(({ at }) => at <= until)]);
  }

  /**
   * Days as they were counted, each at its noon: where the shop's time zone was another one then, it is the day of that
   * date all the same.
   */
  private async readDays(slots: Slots): Promise<SystemMetric[]> {
    const early = (at: Date): Date => new Date(at.getTime() - HALF_DAY_MS);
    const found = await this.metrics.report('day', { from: early(from(slots)), to: early(slots.end) });
    return found.map((day) => ({ ...day, at: new Date(day.at.getTime() + HALF_DAY_MS) }));
  }
}

function from({ begins, end }: Slots): Date {
  return begins[0] ?? end;
}
