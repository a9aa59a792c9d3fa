import { Injectable } from '@nestjs/common';
import { USAGE_DAYS_MAX, type UsagePoint, type UsageQuery, type UsageReport } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { type SystemMetric, SystemMetrics } from '@feelori/records/system-metrics';

const DAY_MS = 86_400_000;

/** Reads `system_metrics`, and nothing else: no message is read for a figure. */
@Injectable()
export class UsageReader {
  constructor(private readonly metrics: SystemMetrics) {}

  /** The hours of a span, and of the one of the same length before it. */
  async report({ from, to }: UsageQuery): Promise<UsageReport> {
    const [begin, end] = [new Date(from), new Date(to)];
    const ms = end.getTime() - begin.getTime();
    if (ms <= 0 || ms > USAGE_DAYS_MAX * DAY_MS) {
      const message = `to comes after from, by ${USAGE_DAYS_MAX} days at most`;
      throw new AppError('validation_failed', message, [{ field: 'to', message }]);
    }
    const [points, before] = await Promise.all([
      this.metrics.read('hour', { from: begin, to: end }),
      this.metrics.read('hour', { from: new Date(begin.getTime() - ms), to: begin }),
    ]);
    return { points: points.map(pointOf), before: before.map(pointOf) };
  }
}

function pointOf({ at, counts, firstAnswers }: SystemMetric): UsagePoint {
  return { at: at.toISOString(), counts, firstAnswers };
}
