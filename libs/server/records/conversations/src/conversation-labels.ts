import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { LABELS_EACH_MAX } from '@feelori/contracts';
import { type AuditEntry, auditInPipeline } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { conversationOf, type StoredConversation } from './stored-conversation';

/** Conversations that lose a label in one command. */
const PAGE = 500;

/** The labels of conversations. Putting on and taking off harm nobody else's, so they ask for no revision. */
@Injectable()
export class ConversationLabels {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** The conversation as it is then; null when there is none, or it would carry too many. Bears repetition. */
  async put(
    id: string,
    { add, remove }: { add: readonly string[]; remove: readonly string[] },
    audit: AuditEntry | null = null,
  ): Promise<Conversation | null> {
    const before = { $ifNull: ['$labels', []] };
    const kept = { $setDifference: [before, { $literal: remove }] };
    const labels = { $setUnion: [kept, { $literal: add }] };
    const isChange = { $not: [{ $setEquals: [before, labels] }] };
    const noted = auditInPipeline(audit, { before: { labels: before }, after: { labels }, isChange });
    const after: StoredConversation | null = await this.model
      .findOneAndUpdate(
        { _id: { $eq: id }, $expr: { $lte: [{ $size: labels }, LABELS_EACH_MAX] } },
        [{ $set: { labels, ...noted } }],
        { ...DURABLE, updatePipeline: true, returnDocument: 'after' },
      )
      .lean();
    return after && conversationOf(after);
  }

  /** Takes a label off all conversations, a page at a time. Bears repetition. */
  async drop(label: string): Promise<void> {
    for (let full = true; full;) {
      const carrying = carries(label);
      const rows = await this.model.find(carrying, { _id: 1 }).limit(PAGE).lean();
      const ids = rows.map(({ _id }) => _id);
      await this.model.updateMany({ _id: { $in: ids } }, { $pull: { labels: label } }, DURABLE);
      full = ids.length === PAGE;
    }
  }
}

/** Filter: it carries this label; the type is what lets the index of labelled conversations answer. */
export function carries(label: string): object {
  return { labels: { $eq: label, $type: 'string' } };
}
