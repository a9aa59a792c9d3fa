import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { ReportReads } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { Turn } from './turn';

const DEADLINE_MS = 5_000;

/** A turn that was counted as something, as far as it is told. */
export type CountedTurn = Pick<Turn, 'conversationId' | 'endedAt'>;

/** A turn that was found by what it was counted as. */
export type FoundTurn = CountedTurn & Pick<Turn, '_id' | 'customerId' | 'figures'>;

/** The turns behind a figure. */
@Injectable()
export class TurnsBehind {
  constructor(
    @InjectModel('Turn') private readonly model: Model<Turn>,
    private readonly reports: ReportReads,
  ) {}

  /** The same with what they were counted as, the first first: what came since somebody looked last. */
  async since(
    figures: readonly string[],
    span: { from: Date; to: Date },
    most: number,
  ): Promise<FoundTurn[]> {
    const found = this.model
      .find(
        { figures: { $in: figures }, endedAt: { $gte: span.from, $lt: span.to } },
        { conversationId: 1, customerId: 1, endedAt: 1, figures: 1 },
      )
      .sort({ endedAt: 1 })
      .limit(most)
      .lean<FoundTurn[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: turns since');
  }

  /** Turns that were counted as one of these and ended from `from` up to `to`, the newest first, so many at most. */
  async of(figures: readonly string[], span: { from: Date; to: Date }, most: number): Promise<CountedTurn[]> {
    const found = this.model
      .find(
        { figures: { $in: figures }, endedAt: { $gte: span.from, $lt: span.to } },
        { conversationId: 1, endedAt: 1 },
        { ...this.reports.options },
      )
      .sort({ endedAt: -1 })
      .limit(most)
      .lean<CountedTurn[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: turns behind a figure');
  }
}
