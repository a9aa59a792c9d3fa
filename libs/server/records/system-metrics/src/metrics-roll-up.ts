import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { isDuplicateKey } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import { hourOfMinute, dayOfHour, spanMadeOf } from './made-spans';
import type { SystemMetric } from './system-metric';
import { SystemMetrics } from './system-metrics';

const DEADLINE_MS = 3_000;
const WHAT = 'database: system metrics';
const HOUR_MS = 3_600_000;
/** Clocks may be set back by some hours in a day. */
const LONGEST_DAY_MS = 27 * HOUR_MS;

/** Which spans are made of which, and how long one of them is at most. */
const HOURS = { from: 'minute', to: 'hour', begin: hourOfMinute, ms: HOUR_MS } as const;
const DAYS = { from: 'hour', to: 'day', begin: dayOfHour, ms: LONGEST_DAY_MS } as const;

/**
 * Makes hours of minutes and days of hours. A span is made anew of all its parts whenever one of them is new, however late
 * it comes, so that a crash or an outage at any point leaves nothing that the next run does not repair.
 */
@Injectable()
export class MetricsRollUp {
  constructor(
    @InjectModel('SystemMetric') private readonly model: Model<SystemMetric>,
    private readonly metrics: SystemMetrics,
  ) {}

  /** Takes so many new minutes and hours at most; gives how many it took. Bears repetition, and others at the same time. */
  async run(most: number): Promise<number> {
    const minutes = await this.roll(HOURS, most);
    return minutes + (await this.roll(DAYS, most));
  }

  private async roll({ from, to, begin, ms }: typeof HOURS | typeof DAYS, most: number): Promise<number> {
    const fresh = await this.fresh(from, most);
    const begins = new Set(fresh.map((part) => begin(part).getTime()));
    for (const at of begins) {
      const near = await this.metrics.read(from, { from: new Date(at), to: new Date(at + ms) });
      const parts = near.filter((part) => begin(part).getTime() === at);
      await this.put(spanMadeOf(to, new Date(at), parts));
      await this.settle(parts.filter(({ isFresh }) => isFresh === true));
    }
    return fresh.length;
  }

  private fresh(unit: SystemMetric['unit'], most: number): Promise<SystemMetric[]> {
    const found = this.model.find({ unit, isFresh: true }).sort({ at: 1 }).limit(most).lean<SystemMetric[]>();
    return withDeadline(found.exec(), DEADLINE_MS, WHAT);
  }

  /** Unless what stands there was made of more: then it is newer, or parts of it were forgotten meanwhile. */
  private async put({ _id, ...fields }: SystemMetric): Promise<void> {
    const filter = { _id, parts: { $not: { $gt: fields.parts ?? 0 } } };
    const written = this.model.updateOne(filter, { $set: fields }, { upsert: true }).exec();
    try {
      await withDeadline(written, DEADLINE_MS, WHAT);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** As they were read: an hour that was made anew meanwhile stays new. */
  private async settle(parts: readonly SystemMetric[]): Promise<void> {
    if (parts.length === 0) return;
    const writes = parts.map(({ _id, parts: count }) => ({
      updateOne: { filter: { _id, parts: count ?? null }, update: { $unset: { isFresh: 1 as const } } },
    }));
    await withDeadline(this.model.bulkWrite(writes, { ordered: false }), DEADLINE_MS, WHAT);
  }
}
