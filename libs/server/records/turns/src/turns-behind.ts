import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { Turn } from './turn';

const DEADLINE_MS = 5_000;

/** A turn that was counted as something, as far as it is told. */
export type CountedTurn = Pick<Turn, 'conversationId' | 'endedAt'>;

/** The turns behind a figure. */
@Injectable()
export class TurnsBehind {
  constructor(@InjectModel('Turn') private readonly model: Model<Turn>) {}

  /** Turns that were counted as one of these and ended from `from` up to `to`, the newest first, so many at most. */
  async of(figures: readonly string[], span: { from: Date; to: Date }, most: number): Promise<CountedTurn[]> {
    const found = this.model
      .find(
        { figures: { $in: figures }, endedAt: { $gte: span.from, $lt: span.to } },
        { conversationId: 1, endedAt: 1 },
      )
      .sort({ endedAt: -1 })
      .limit(most)
      .lean<CountedTurn[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: turns behind a figure');
  }
}
