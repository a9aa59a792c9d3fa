import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { ReportReads } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { CountedMinute, MetricsSpan, MetricsUnit, SystemMetric } from './system-metric';

const DEADLINE_MS = 3_000;
const WHAT = 'database: system metrics';

/** What the product did, minute by minute, rolled up to hours and days. */
@Injectable()
export class SystemMetrics {
  constructor(
    @InjectModel('SystemMetric') private readonly model: Model<SystemMetric>,
    private readonly reports: ReportReads,
  ) {}

  /** Writes minutes of one process; the same ones again replace themselves. Not durable: what is lost is a figure. */
  async writeMinutes(processId: string, minutes: readonly CountedMinute[]): Promise<void> {
    if (minutes.length === 0) return;
    const writes = minutes.map((minute) => ({
      updateOne: {
        filter: { _id: `minute:${minute.at.toISOString()}:${processId}` },
        update: { $set: { unit: 'minute' as const, ...minute, parts: 1, isFresh: true as const } },
        upsert: true,
      },
    }));
    await withDeadline(this.model.bulkWrite(writes, { ordered: false }), DEADLINE_MS, WHAT);
  }

  /** Spans of this unit, in their order. */
  async read(unit: MetricsUnit, span: MetricsSpan): Promise<SystemMetric[]> {
    return this.find(unit, span);
  }

  /** The same for whoever only shows them: they may be some minutes old. */
  async report(unit: MetricsUnit, span: MetricsSpan): Promise<SystemMetric[]> {
    return this.find(unit, span, this.reports.options);
  }

  /** Forgets spans of this unit that began before, the oldest first, so many at once; gives how many. */
  async forget(unit: MetricsUnit, before: Date, most: number): Promise<number> {
    const found = this.model
      .find({ unit, at: { $lt: before } }, { _id: 1 })
      .sort({ at: 1 })
      .limit(most)
      .lean<Pick<SystemMetric, '_id'>[]>();
    const ids = (await withDeadline(found.exec(), DEADLINE_MS, WHAT)).map(({ _id }) => _id);
    if (ids.length === 0) return 0;
    await withDeadline(this.model.deleteMany({ _id: { $in: ids } }).exec(), DEADLINE_MS, WHAT);
    return ids.length;
  }

  private async find(
    unit: MetricsUnit,
    { from, to }: MetricsSpan,
    options: ReportReads['options'] = {},
  ): Promise<SystemMetric[]> {
    const found = this.model
      .find({ unit, at: { $gte: from, $lt: to } }, {}, { ...options })
      .sort({ at: 1 })
      .lean<SystemMetric[]>();
    return withDeadline(found.exec(), DEADLINE_MS, WHAT);
  }
}
