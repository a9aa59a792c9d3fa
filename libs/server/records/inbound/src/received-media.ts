import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { InboundMessage } from './inbound-message';
import type { MediumRecognition, ReceivedMedium, RecognitionMaking } from './received-medium';

/** A message whose file a worker must look at. */
export type DueMedium = Pick<InboundMessage, '_id' | 'conversationId' | 'customerId' | 'message'> & {
  medium: ReceivedMedium;
};

/** What a worker found out about a file. */
export type MediumChange = Partial<
  Pick<ReceivedMedium, 'state' | 'reason' | 'type' | 'size' | 'nextAt' | 'dropped' | 'recognition'>
>;

/** The files of the customers' messages, as far as the rows of `inbound` know of them. */
@Injectable()
export class ReceivedMedia {
  constructor(@InjectModel('InboundMessage') private readonly model: Model<InboundMessage>) {}

  /** What is to be looked at by now, the longest due first. */
  async due(now: Date, limit: number): Promise<DueMedium[]> {
    const rows = await this.model
      .find(
        { 'medium.nextAt': { $lte: now, $type: 'date' } },
        { conversationId: 1, customerId: 1, message: 1, medium: 1 },
      )
      .sort({ 'medium.nextAt': 1 })
      .limit(limit)
      .lean();
    return rows as DueMedium[];
  }

  /** Takes the right to work on it until then; false when somebody else has, or the message was changed. */
  async claim({ _id, medium }: DueMedium, until: Date): Promise<boolean> {
    return this.change(
      { _id, 'medium.id': medium.id, 'medium.nextAt': medium.nextAt },
      { $set: { 'medium.nextAt': until }, $inc: { 'medium.tries': 1 } },
    );
  }

  /** Writes how it ended; false when the message shows another file by now, or none. */
  async settle({ _id, medium }: DueMedium, change: MediumChange): Promise<boolean> {
    const set = Object.entries(change).map(([name, value]) => [`medium.${name}`, value] as const);
    return this.change({ _id, 'medium.id': medium.id }, { $set: Object.fromEntries(set) });
  }

  /**
   * Writes what was recognised into the message it belongs to, null where no model could say; false when the message
   * shows another file by now, or none.
   */
  async settleRecognition(
    { _id, medium, message }: DueMedium,
    recognized: { words: string; making: RecognitionMaking } | null,
  ): Promise<boolean> {
    const field = message.content.kind === 'audio' ? 'transcript' : 'seen';
    const recognition: MediumRecognition =
      recognized === null ? { state: 'failed' } : { state: 'done', making: recognized.making };
    const words = recognized?.words ? { [`message.content.${field}`]: recognized.words } : {};
    return this.change(
      { _id, 'medium.id': medium.id, 'message.content.kind': message.content.kind },
      { $set: { ...words, 'medium.recognition': recognition, 'medium.nextAt': null } },
    );
  }

  private async change(when: object, update: object): Promise<boolean> {
    return (await this.model.collection.updateOne(when, update, DURABLE)).matchedCount === 1;
  }
}
