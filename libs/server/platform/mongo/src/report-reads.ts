import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';

/** A secondary that is further behind is not asked; MongoDB takes no less than 90. */
const STALENESS_SECONDS = 120;

/** The driver's and Mongoose's options of a read; none where the primary is asked, as everywhere else. */
export interface ReportReadOptions {
  readPreference?: 'secondaryPreferred';
  maxStalenessSeconds?: number;
}

/**
 * The options of reads that only show what was: figures, what is behind them, costs, counts. Spread into each of those:
 * `find(filter, fields, { ...reports.options })`. Never into what decides an answer, a takeover, a permission, whether
 * something is done once, or what is written: that reads from the primary (docs/decisions/0166).
 */
@Injectable()
export class ReportReads {
  readonly options: Readonly<ReportReadOptions>;

  constructor({ mongo: { reportReads } }: Settings) {
    this.options =
      reportReads === 'primary'
        ? {}
        : { readPreference: reportReads, maxStalenessSeconds: STALENESS_SECONDS };
  }
}
