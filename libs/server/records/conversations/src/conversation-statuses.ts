import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, auditInPipeline } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { changeAsSeen, NEXT_REVISION } from './conversation-revision';
import { NEXT_EPOCH } from './next-epoch';

/** How it stood, for the audit. */
const STATUS = { status: { $ifNull: ['$status', 'open'] } };

/**
 * Which conversations are worked on: open, snoozed or resolved. Each command changes one that is still as it was seen
 * (its revision), and gives it as it is then; null when it is not. What the customer writes opens it (`writeActivity`).
 */
@Injectable()
export class ConversationStatuses {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** Nothing is left to do: the assistant has it again, and what was written until now is answered. */
  async resolve(id: string, revision: number, audit: AuditEntry | null = null): Promise<Conversation | null> {
    // A draft that waits is outdated by it.
    const noDraft = { $eq: [{ $ifNull: ['$draftId', null] }, null] };
    const isWithAssistant = { $and: [{ $eq: ['$mode', 'assistant'] }, noDraft] };
    const inTurn = { $ne: [{ $ifNull: ['$turn', null] }, null] };
    return changeAsSeen(this.model, id, revision, {
      status: 'resolved',
      snoozedUntil: null,
      mode: 'assistant',
      assignee: null,
      handoverReason: null,
      waitingSince: null,
      draftId: null,
      unanswered: { $cond: [inTurn, '$unanswered', 0] },
      epoch: { $cond: [isWithAssistant, { $ifNull: ['$epoch', 0] }, NEXT_EPOCH] },
      ...auditInPipeline(audit, { before: STATUS }),
    });
  }

  /** Out of the lists until then, null for until the customer writes; whoever has it keeps it. */
  async snooze(
    id: string,
    revision: number,
    until: Date | null,
    audit: AuditEntry | null = null,
  ): Promise<Conversation | null> {
    const noted = auditInPipeline(audit, { before: STATUS });
    return changeAsSeen(this.model, id, revision, { status: 'snoozed', snoozedUntil: until, ...noted });
  }

  /** Worked on again. */
  async reopen(id: string, revision: number, audit: AuditEntry | null = null): Promise<Conversation | null> {
    const noted = auditInPipeline(audit, { before: STATUS });
    return changeAsSeen(this.model, id, revision, { status: null, snoozedUntil: null, ...noted });
  }

  /** Ends the snoozes that are over, the first ones first, `limit` at most: a person is needed there now. Gives their ids. */
  async wakeDue(now: Date, limit: number): Promise<string[]> {
    const isDue = { snoozedUntil: { $type: 'date' as const, $lte: now } };
    const rows = await this.model.find(isDue, { _id: 1 }).sort({ snoozedUntil: 1 }).limit(limit).lean();
    if (rows.length === 0) return [];
    const ids = rows.map(({ _id }) => _id);
    const awake = {
      status: null,
      snoozedUntil: null,
      waitingSince: { $ifNull: ['$waitingSince', '$snoozedUntil'] },
      revision: NEXT_REVISION,
    };
    await this.model.updateMany({ _id: { $in: ids }, ...isDue }, [{ $set: awake }], {
      ...DURABLE,
      updatePipeline: true,
    });
    return ids;
  }
}
