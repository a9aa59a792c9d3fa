import { Injectable } from '@nestjs/common';
import type { FlagArms } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import type { FlagRecord } from '@feelori/records/flags';
import { SystemMetrics } from '@feelori/records/system-metrics';
import { armFigures } from './arm-figures';

/** The day an experiment began in, on any clock, begins less than two days before. */
const TWO_DAYS_MS = 2 * 86_400_000;
/** What is older says little of how it is now, and a year is enough to read at once. */
const LONGEST_MS = 365 * 86_400_000;

/** Reads how an experiment goes from the days of `system_metrics`; no turn and no message is read for it. */
@Injectable()
export class ArmReader {
  constructor(
    private readonly metrics: SystemMetrics,
    private readonly clock: Clock,
  ) {}

  /** Null where the flag is in no experiment. */
  async read(record: FlagRecord | null): Promise<FlagArms | null> {
    if (record?.value?.state !== 'experiment') return null;
    const now = this.clock.ms();
    const from = new Date(Math.max(record.at.getTime() - TWO_DAYS_MS, now - LONGEST_MS));
    const days = await this.metrics.read('day', { from, to: new Date(now + TWO_DAYS_MS) });
    return armFigures(record._id, record.version, days);
  }
}
