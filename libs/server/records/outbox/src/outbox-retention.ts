import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { fileIdOf } from '@feelori/contracts';
import type { Model, QueryFilter } from 'mongoose';
import type { OutboxEntry } from './outbox-entry';

/** What tells of old entries whether they, and their files, may go. */
@Injectable()
export class OutboxRetention {
  constructor(@InjectModel('OutboxEntry') private readonly model: Model<OutboxEntry>) {}

  /** Those of these entries that wait for a person, or for delivery. */
  async unfinishedAmong(ids: readonly string[]): Promise<string[]> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] }, $or: [{ stage: 'draft' }, { nextAt: { $ne: null } }] }, { _id: 1 })
      .lean();
    return rows.map(({ _id }) => _id);
  }

  /**
   * Which of these files entries of these conversations carry that stay: those written since then, as one that failed and was
   * sent anew, and those that are older and not sent yet.
   */
  async carriedBesides(
    since: Date,
    conversationIds: readonly string[],
    fileIds: readonly string[],
  ): Promise<string[]> {
    const conversationId = { $in: [...conversationIds] };
    const staying: QueryFilter<OutboxEntry>[] = [
      { conversationId, writtenAt: { $gte: since } },
      { conversationId, nextAt: { $type: 'date' } },
    ];
    const file = { $in: [...fileIds] };
    const carrying = [{ 'parts.content.file.id': file }, { 'parts.content.header.file.id': file }];
    const rows = await this.model
      .find(
        { $and: [{ $or: staying }, { $or: carrying }] },
        { 'parts.content.kind': 1, 'parts.content.file.id': 1, 'parts.content.header.file.id': 1 },
      )
      .lean<Pick<OutboxEntry, 'parts'>[]>();
    return rows.flatMap(({ parts }) => parts.flatMap(({ content }) => fileIdOf(content) ?? []));
  }
}
