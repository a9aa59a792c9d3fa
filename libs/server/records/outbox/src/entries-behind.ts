import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { ReportReads } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model, QueryFilter } from 'mongoose';
import type { OutboxEntry } from './outbox-entry';

const DEADLINE_MS = 5_000;

/** An entry that a figure counted, as far as it is told. */
export type CountedEntry = Pick<OutboxEntry, 'conversationId' | 'writtenAt'>;

interface Span {
  from: Date;
  to: Date;
}

/** The entries behind figures that no turn is counted with. */
@Injectable()
export class EntriesBehind {
  constructor(
    @InjectModel('OutboxEntry') private readonly model: Model<OutboxEntry>,
    private readonly reports: ReportReads,
  ) {}

  /** What people wrote in that time, here or in the WhatsApp Business app; the newest first, so many at most. */
  replies(span: Span, most: number): Promise<CountedEntry[]> {
    return this.find({ origin: 'person' }, span, most);
  }

  /** What was written in that time and did not reach its customer, for all anybody knows. */
  undelivered(span: Span, most: number): Promise<CountedEntry[]> {
    return this.find({ 'parts.state': { $in: ['failed', 'dead'] } }, span, most);
  }

  private find(what: QueryFilter<OutboxEntry>, { from, to }: Span, most: number): Promise<CountedEntry[]> {
    const found = this.model
      .find(
        { ...what, writtenAt: { $gte: from, $lt: to } },
        { conversationId: 1, writtenAt: 1 },
        { ...this.reports.options },
      )
      .sort({ writtenAt: -1 })
      .limit(most)
      .lean<CountedEntry[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: entries behind a figure');
  }
}
