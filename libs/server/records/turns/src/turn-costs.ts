import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { ReportReads } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { Turn } from './turn';

const DEADLINE_MS = 5_000;

/** What the models of some turns cost. */
export interface ModelCosts {
  turns: number;
  /** US dollars, as far as a price was set. */
  dollars: number;
  /** Questions to models without a price. */
  unpriced: number;
}

/** What conversations cost, from the records of their turns. */
@Injectable()
export class TurnCosts {
  constructor(
    @InjectModel('Turn') private readonly model: Model<Turn>,
    private readonly reports: ReportReads,
  ) {}

  /** Of one conversation, until now. */
  async of(conversationId: string): Promise<ModelCosts> {
    const summed = this.model
      .aggregate<ModelCosts>([
        // Ids are `<conversationId>#<n>`; `$` follows `#`.
        { $match: { _id: { $gte: `${conversationId}#`, $lt: `${conversationId}$` } } },
        {
          $project: {
            steps: {
              $filter: {
                input: { $ifNull: ['$making.steps', []] },
                cond: { $gt: [{ $add: ['$$this.tokens.in', '$$this.tokens.out'] }, 0] },
              },
            },
          },
        },
        {
          $group: {
            _id: null,
            turns: { $sum: 1 },
            dollars: { $sum: { $sum: '$steps.usd' } },
            asked: { $sum: { $size: '$steps' } },
            priced: {
              $sum: { $size: { $filter: { input: '$steps', cond: { $isNumber: '$$this.usd' } } } },
            },
          },
        },
        { $project: { _id: 0, turns: 1, dollars: 1, unpriced: { $subtract: ['$asked', '$priced'] } } },
      ])
      .option({ ...this.reports.options })
      .exec();
    const [costs] = await withDeadline(summed, DEADLINE_MS, 'database: costs of turns');
    return costs ?? { turns: 0, dollars: 0, unpriced: 0 };
  }
}
