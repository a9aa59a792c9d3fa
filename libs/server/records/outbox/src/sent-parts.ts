import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { ReportReads } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { OutboxEntry } from './outbox-entry';

const DEADLINE_MS = 5_000;
/** WhatsApp took these. */
const TAKEN = ['sent', 'delivered', 'read'];

/** So many messages of one kind went out on one day (UTC). */
export interface SentParts {
  /** ISO 8601 date. */
  day: string;
  template: boolean;
  offer: boolean;
  count: number;
}

/** What went out in a conversation, counted by what WhatsApp takes for it. */
@Injectable()
export class SentPartCounts {
  constructor(
    @InjectModel('OutboxEntry') private readonly model: Model<OutboxEntry>,
    private readonly reports: ReportReads,
  ) {}

  /** Messages written in the WhatsApp Business app cost nothing, and are not counted. */
  async of(conversationId: string): Promise<SentParts[]> {
    const counted = this.model
      .aggregate<SentParts>([
        { $match: { conversationId: { $eq: conversationId }, app: { $exists: false } } },
        { $unwind: '$parts' },
        { $match: { 'parts.state': { $in: TAKEN } } },
        {
          $group: {
            _id: {
              day: {
                $dateToString: { format: '%Y-%m-%d', date: { $ifNull: ['$parts.sentAt', '$writtenAt'] } },
              },
              template: { $eq: ['$parts.content.kind', 'template'] },
              offer: { $eq: ['$parts.content.isOffer', true] },
            },
            count: { $sum: 1 },
          },
        },
        { $replaceRoot: { newRoot: { $mergeObjects: ['$_id', { count: '$count' }] } } },
      ])
      .option({ ...this.reports.options })
      .exec();
    return withDeadline(counted, DEADLINE_MS, 'database: sent messages');
  }
}
