import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { SecurityEventKind } from '@feelori/contracts';
import { Clock, newId } from '@feelori/platform/clock';
import { ReportReads } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model, QueryFilter } from 'mongoose';
import type { SecurityEvent } from './security-event';

const DEADLINE_MS = 5_000;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** So much of an id is its time. */
const TIME_CHARS = 10;

/** What of the events is wanted. */
export interface SecurityEventFilter {
  /** The id of the event they came before. */
  before?: string | undefined;
  kind?: SecurityEventKind | undefined;
  /** Whom it is about, or who did it. */
  person?: string | undefined;
  address?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
}

export interface KindCount {
  kind: SecurityEventKind;
  day: number;
  week: number;
}

/** Reads what happened that concerns security. */
@Injectable()
export class SecurityEventLog {
  constructor(
    private readonly clock: Clock,
    @InjectModel('SecurityEvent') private readonly model: Model<SecurityEvent>,
    private readonly reports: ReportReads,
  ) {}

  /** The newest first. */
  async page(filter: SecurityEventFilter, most: number): Promise<SecurityEvent[]> {
    const found = this.model.find(queryOf(filter)).sort({ _id: -1 }).limit(most).lean<SecurityEvent[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: security events');
  }

  /** How often each kind happened since then. */
  async since(from: Date): Promise<ReadonlyMap<SecurityEventKind, number>> {
    const found = this.model.aggregate<{ _id: SecurityEventKind; times: number }>([
      { $match: { _id: { $gte: timeOf(from.getTime()) } } },
      { $group: { _id: '$kind', times: { $sum: '$count' } } },
    ]);
    const counts = await withDeadline(found.exec(), DEADLINE_MS, 'database: recent security events');
    return new Map(counts.map(({ _id, times }) => [_id, times]));
  }

  /** How often each kind happened in the last 24 hours, and in the last seven days. */
  async counts(): Promise<KindCount[]> {
    const now = this.clock.ms();
    const isOfDay = { $gte: ['$_id', timeOf(now - DAY_MS)] };
    const found = this.model.aggregate<{ _id: SecurityEventKind; day: number; week: number }>([
      { $match: { _id: { $gte: timeOf(now - WEEK_MS) } } },
      {
        $group: {
          _id: '$kind',
          week: { $sum: '$count' },
          day: { $sum: { $cond: [isOfDay, '$count', 0] } },
        },
      },
    ]);
    found.option({ ...this.reports.options });
    const counts = await withDeadline(found.exec(), DEADLINE_MS, 'database: counts of security events');
    return counts.map(({ _id, day, week }) => ({ kind: _id, day, week }));
  }
}

function queryOf({
  before,
  kind,
  person,
  address,
  from,
  to,
}: SecurityEventFilter): QueryFilter<SecurityEvent> {
  // Ids sort by time, so that one index each finds and sorts.
  const ends = [
    ...(before === undefined ? [] : [before]),
    ...(to === undefined ? [] : [timeOf(to.getTime())]),
  ];
  const span = {
    ...(from === undefined ? {} : { $gte: timeOf(from.getTime()) }),
    ...(ends.length === 0 ? {} : { $lt: ends.sort()[0] }),
  };
  return {
    ...(Object.keys(span).length === 0 ? {} : { _id: span }),
    ...(kind === undefined ? {} : { kind }),
    ...(address === undefined ? {} : { address }),
    ...(person === undefined ? {} : { $or: [{ userId: person }, { byId: person }] }),
  };
}

/** What the ids of a moment begin with. */
function timeOf(ms: number): string {
  return newId(Math.max(0, ms)).slice(0, TIME_CHARS);
}
