import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';

/** What WhatsApp says of its window of 24 hours, where that is not what the time of the last message says. */
@Injectable()
export class ConversationWindows {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** WhatsApp refused what went out at `sentAt` because of the window: closed until the customer writes again. */
  async noteClosed(id: string, sentAt: Date): Promise<void> {
    await this.model.updateOne(
      // What the customer wrote after that opened it again.
      { _id: { $eq: id }, lastCustomerAt: { $lte: sentAt } },
      [{ $set: { windowClosedFor: '$lastCustomerAt' } }],
      { ...DURABLE, updatePipeline: true },
    );
  }
}
