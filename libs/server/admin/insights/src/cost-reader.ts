import { Injectable } from '@nestjs/common';
import { COST_DAYS_MAX, type CostDay, type CostQuery, type CostReport, localTime } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type SystemMetric, SystemMetrics } from '@feelori/records/system-metrics';
import { PRICE_LIST } from '@feelori/skills/costs';

const DAY_MS = 86_400_000;
const MICRO = 1_000_000;

/** What each day of the shop's clocks cost, from `system_metrics` alone. */
@Injectable()
export class CostReader {
  constructor(
    private readonly metrics: SystemMetrics,
    private readonly live: LiveSettings,
  ) {}

  async report({ from, to }: CostQuery): Promise<CostReport> {
    const [begin, end] = [new Date(from), new Date(to)];
    const ms = end.getTime() - begin.getTime();
    if (ms <= 0 || ms > COST_DAYS_MAX * DAY_MS) {
      const message = `to comes after from, by ${COST_DAYS_MAX} days at most`;
      throw new AppError('validation_failed', message, [{ field: 'to', message }]);
    }
    const days = await this.metrics.report('day', { from: begin, to: end });
    const { timeZone } = this.live.get('shop.opening_hours');
    const { since, source, currency, serviceSince } = PRICE_LIST;
    return {
      days: days.map((day) => costsOf(day, timeZone)),
      fees: { since, source, currency, serviceSince },
    };
  }
}

function costsOf({ at, counts }: SystemMetric, timeZone: string): CostDay {
  return {
    day: localTime(at.getTime(), timeZone).date,
    models: named(counts, 'model_cost:'),
    messages: named(counts, 'message_cost:'),
    sent: counts['sends:sent'] ?? 0,
  };
}

/** Counted in millionths. */
function named(counts: Readonly<Record<string, number>>, kind: string): Record<string, number> {
  const own = Object.entries(counts).filter(([name]) => name.startsWith(kind));
  return Object.fromEntries(own.map(([name, micro]) => [name.slice(kind.length), micro / MICRO]));
}
