import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, auditInPipeline } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { shortened } from './conversation-activity';
import { changeAsSeen, NEXT_REVISION } from './conversation-revision';
import { NEXT_EPOCH } from './next-epoch';

/**
 * In whose hands conversations are. Each change is one update that makes the epoch grow with it, so that whatever the
 * assistant decided before it is known as outdated. Taking back what is not sent yet comes after that, never before.
 */
@Injectable()
export class ConversationTakeovers {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /**
   * A person has the conversation from now on, and works on it; the new epoch. `from` names the colleague it may be taken from: null then
   * when another one has it. Null for an unknown conversation as well.
   */
  async takeOver(
    id: string,
    userId: string,
    from?: string | null,
    audit: AuditEntry | null = null,
  ): Promise<number | null> {
    return this.move(
      { _id: { $eq: id }, ...heldBy(userId, from) },
      {
        mode: 'person',
        assignee: { $literal: userId },
        status: null,
        snoozedUntil: null,
        heldSince: '$$NOW',
        draftId: null,
        ...auditInPipeline(audit, { before: HANDS, isChange: { $not: [isHeldBy(userId)] } }),
      },
    );
  }

  /**
   * This colleague has the conversation from now on, nobody where null, if it is as it was seen (its revision); the
   * conversation as it is then. What is resolved is worked on again; with the assistant nobody has it anyway.
   */
  async assign(
    id: string,
    revision: number,
    userId: string | null,
    audit: AuditEntry | null = null,
  ): Promise<Conversation | null> {
    const reopened = { $cond: [{ $eq: ['$status', 'resolved'] }, null, { $ifNull: ['$status', null] }] };
    const given = {
      mode: 'person',
      assignee: { $literal: userId },
      status: reopened,
      draftId: null,
      epoch: NEXT_EPOCH,
    };
    const change = userId === null ? { assignee: null } : given;
    const noted = auditInPipeline(audit, { before: HANDS, isChange: { $not: [isHeldBy(userId)] } });
    return changeAsSeen(this.model, id, revision, { ...change, heldSince: '$$NOW', ...noted });
  }

  /**
   * The assistant has it again; the new epoch, null when it had it before or there is no such conversation. With `from`
   * given, also when another colleague than `userId` or `from` has it.
   */
  async handBack(
    id: string,
    userId: string | null = null,
    from?: string | null,
    audit: AuditEntry | null = null,
  ): Promise<number | null> {
    const withOthers = { _id: { $eq: id }, mode: { $in: ['person', 'paused'] }, ...heldBy(userId, from) };
    return this.move(withOthers, {
      mode: 'assistant',
      assignee: null,
      handoverReason: null,
      waitingSince: null,
      draftId: null,
      ...auditInPipeline(audit, { before: HANDS }),
    });
  }

  /**
   * A person said this: the list shows it, and what the customer had written until then is answered. Bears repetition: a
   * conversation that went on since then stays as it is.
   */
  async spoke(id: string, { text, at }: { text: string; at: Date }): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id }, lastAt: { $lte: at } },
      {
        $set: {
          lastText: shortened(text),
          lastFrom: 'person',
          lastAt: at,
          unanswered: 0,
          waitingSince: null,
          heldSince: at,
        },
      },
      DURABLE,
    );
  }

  /** Marks all conversations of a customer who said STOP; gives their ids. */
  async optOut(customerId: string): Promise<string[]> {
    const change = [{ $set: { optedOut: true, epoch: NEXT_EPOCH, draftId: null } }];
    await this.model.updateMany({ customerId: { $eq: customerId } }, change, {
      ...DURABLE,
      updatePipeline: true,
    });
    return this.idsOf(customerId);
  }

  /** The same mark where offers end and nothing else does: what the assistant decided holds. Gives their ids. */
  async endOffers(customerId: string): Promise<string[]> {
    await this.model.updateMany({ customerId: { $eq: customerId } }, { $set: { optedOut: true } }, DURABLE);
    return this.idsOf(customerId);
  }

  /** Takes that mark away in all conversations of a customer who wants offers again; nobody's hands change. Gives their ids. */
  async optIn(customerId: string): Promise<string[]> {
    await this.model.updateMany(
      { customerId: { $eq: customerId }, optedOut: true },
      { $set: { optedOut: false } },
      DURABLE,
    );
    return this.idsOf(customerId);
  }

  private async idsOf(customerId: string): Promise<string[]> {
    const rows = await this.model.find({ customerId: { $eq: customerId } }, { _id: 1 }).lean();
    return rows.map(({ _id }) => _id);
  }

  private async move(filter: object, change: Record<string, unknown>): Promise<number | null> {
    const after: Pick<Conversation, 'epoch'> | null = await this.model
      .findOneAndUpdate(filter, [{ $set: { ...change, epoch: NEXT_EPOCH, revision: NEXT_REVISION } }], {
        ...DURABLE,
        updatePipeline: true,
        returnDocument: 'after',
        projection: { epoch: 1 },
      })
      .lean();
    return after?.epoch ?? null;
  }
}

/** In whose hands it was, for the audit. */
const HANDS = { mode: '$mode', assignee: { $ifNull: ['$assignee', null] } };

/** In an update: it is with this person, or with nobody of the shop where null. */
function isHeldBy(userId: string | null): object {
  const held = { $eq: [{ $ifNull: ['$assignee', null] }, { $literal: userId }] };
  return userId === null ? held : { $and: [held, { $eq: ['$mode', 'person'] }] };
}

/** In nobody's hands, in one's own, or in those of the colleague one knows of; anybody's where none is named. */
function heldBy(userId: string | null, from: string | null | undefined): object {
  return from === undefined ? {} : { assignee: { $in: [null, userId, from] } };
}
