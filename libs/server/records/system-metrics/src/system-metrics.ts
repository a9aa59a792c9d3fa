import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import { summedMetrics } from './summed-metrics';
import type { MetricsSpan, MetricsUnit, SystemMetric } from './system-metric';

const DEADLINE_MS = 3_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long spans are kept: long enough for the next larger one, and for whoever compares. */
const KEPT_MS: Record<MetricsUnit, number> = { minute: 2 * DAY_MS, hour: 200 * DAY_MS, day: 800 * DAY_MS };

/** What the product did, minute by minute, rolled up to hours and days (UTC). */
@Injectable()
export class SystemMetrics {
  constructor(@InjectModel('SystemMetric') private readonly model: Model<SystemMetric>) {}

  /** Writes minutes of one process; the same ones again replace themselves. */
  async writeMinutes(
    processId: string,
    minutes: readonly Pick<SystemMetric, 'at' | 'counts' | 'firstAnswers'>[],
  ): Promise<void> {
    await this.write(minutes.map((minute) => spanOf('minute', minute, `:${processId}`)));
  }

  /** Makes the hour and the day of `now` and those before anew from what they are made of; bears repetition. */
  async rollUp(now: Date): Promise<void> {
    await this.write(await this.rolled('minute', 'hour', HOUR_MS, now));
    await this.write(await this.rolled('hour', 'day', DAY_MS, now));
  }

  /** Spans of this unit, in their order. */
  async read(unit: MetricsUnit, { from, to }: MetricsSpan): Promise<SystemMetric[]> {
    const found = this.model
      .find({ unit, at: { $gte: from, $lt: to } })
      .sort({ at: 1 })
      .lean<SystemMetric[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: system metrics');
  }

  private async rolled(from: MetricsUnit, to: MetricsUnit, ms: number, now: Date): Promise<SystemMetric[]> {
    const present = Math.floor(now.getTime() / ms) * ms;
    const parts = await this.read(from, { from: new Date(present - ms), to: new Date(present + ms) });
    return [present - ms, present].flatMap((begins) => {
      const own = parts.filter(({ at }) => at.getTime() >= begins && at.getTime() < begins + ms);
      return own.length === 0 ? [] : [spanOf(to, { at: new Date(begins), ...summedMetrics(own) }, '')];
    });
  }

  /** Not durable: what is lost with a machine is a figure. */
  private async write(spans: readonly SystemMetric[]): Promise<void> {
    if (spans.length === 0) return;
    const writes = spans.map(({ _id, ...fields }) => ({
      updateOne: { filter: { _id }, update: { $set: fields }, upsert: true },
    }));
    const written = this.model.bulkWrite(writes, { ordered: false });
    await withDeadline(written, DEADLINE_MS, 'database: system metrics');
  }
}

function spanOf(
  unit: MetricsUnit,
  span: Pick<SystemMetric, 'at' | 'counts' | 'firstAnswers'>,
  suffix: string,
): SystemMetric {
  const endsAt = new Date(span.at.getTime() + KEPT_MS[unit]);
  return { _id: `${unit}:${span.at.toISOString()}${suffix}`, unit, ...span, endsAt };
}
