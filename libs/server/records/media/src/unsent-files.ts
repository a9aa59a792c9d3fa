import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { MediaFile, WhatsAppCopy } from './media-file';

/** Files that people of the shop handed in, until a message carries them, and where WhatsApp has its copy of those. */
@Injectable()
export class UnsentFiles {
  constructor(@InjectModel('MediaFile') private readonly files: Model<MediaFile>) {}

  /** How many of this person no message carries yet, `most` at most. */
  async countOf(userId: string, most: number): Promise<number> {
    return this.files.countDocuments(
      { 'metadata.unsent.by': { $eq: userId }, 'metadata.unsent.since': { $type: 'date' } },
      { limit: most },
    );
  }

  /**
   * From now on a message carries it; again for the same conversation it still does, and then WhatsApp gets it anew: its
   * copy may be why the message before failed. Null when there is no such file.
   */
  async use(id: string, conversationId: string): Promise<MediaFile | null> {
    return this.files
      .findOneAndUpdate(
        {
          _id: { $eq: id },
          'metadata.conversationId': { $eq: conversationId },
          'metadata.shop': true,
          'metadata.incoming': { $ne: true },
        },
        { $unset: { 'metadata.unsent': 1, 'metadata.copy': 1 } },
        { ...DURABLE, returnDocument: 'after' },
      )
      .lean();
  }

  /** Ids of files that nobody sent since before then. */
  async left(before: Date, limit: number): Promise<string[]> {
    const rows = await this.files
      .find({ 'metadata.unsent.since': { $lt: before, $type: 'date' } }, { _id: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id }) => _id);
  }

  /** Notes under which id WhatsApp keeps its copy. */
  async copied(id: string, copy: WhatsAppCopy): Promise<void> {
    await this.files.updateOne({ _id: { $eq: id } }, { $set: { 'metadata.copy': copy } }, DURABLE);
  }
}
