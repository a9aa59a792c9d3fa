import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ActionState } from '@feelori/contracts';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, HeldRows, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { type Action, type ActionDraft, actionId } from './action';

/** The customer may still be asked, or asked anew. */
const OPEN: ActionState[] = ['asked', 'withdrawn'];
/** Somebody of the shop, or Shopify, has still to do something. */
const UNDER_WAY: ActionState[] = ['confirmed', 'approved', 'running'];
const WITHOUT_AUDIT = { pendingAudit: 0 };

/** What may be written with a step forward. */
export type ActionProgress = Partial<
  Pick<Action, 'accepted' | 'endedAt' | 'nextAt' | 'problem' | 'refunded' | 'sentAt' | 'toldAt' | 'tries'>
> & { state?: ActionState };

/** What customers want done to their orders. Every step is one compare-and-set on the state. */
@Injectable()
export class Actions {
  private readonly held: HeldRows<Action>;

  constructor(@InjectModel('Action') private readonly model: Model<Action>) {
    this.held = new HeldRows(model);
  }

  /** Notes that the customer was asked; one that came further than a question stays as it is. */
  async ask(conversationId: string, draft: ActionDraft, at: Date): Promise<void> {
    const _id = actionId(conversationId, draft.key);
    const { known } = await insertNew(this.model.collection, [newAction(_id, conversationId, draft, at)]);
    if (known.length === 0) return;
    await this.model.updateOne(
      { _id: { $eq: _id }, state: { $in: OPEN } },
      { $set: { ...draft, state: 'asked', askedAt: at } },
      DURABLE,
    );
  }

  /** The customer said yes. `byRule`: nobody of the shop has to. False when it was not asked any more. */
  async confirm(id: string, at: Date, byRule: boolean): Promise<boolean> {
    return this.step(id, ['asked'], {
      confirmedAt: at,
      ...(byRule ? { state: 'approved', decidedAt: at, nextAt: at } : { state: 'confirmed' }),
    });
  }

  async withdraw(id: string): Promise<boolean> {
    return this.step(id, ['asked'], { state: 'withdrawn' });
  }

  /** A person of the shop decides, once; what failed they may have tried anew. */
  async decide(
    id: string,
    decision: Pick<Action, 'decidedBy' | 'note'> & { state: 'approved' | 'declined'; at: Date },
    audit: AuditEntry,
  ): Promise<boolean> {
    const { at, ...decided } = decision;
    const again = { sentAt: null, accepted: null, tries: 0, endedAt: null, problem: null, toldAt: null };
    const from: ActionState[] = decided.state === 'approved' ? ['confirmed', 'failed'] : ['confirmed'];
    return this.step(id, from, { ...decided, ...again, decidedAt: at, nextAt: at }, audit);
  }

  /** Those that were decided from `from` up to `to`, by a person or a rule, the first first. */
  async decidedWithin({ from, to }: { from: Date; to: Date }, limit: number): Promise<Action[]> {
    return this.model
      .find({ decidedAt: { $type: 'date', $gte: from, $lt: to } }, WITHOUT_AUDIT)
      .sort({ decidedAt: 1 })
      .limit(limit)
      .lean<Action[]>();
  }

  /** A worker takes it until `until`; false when another one has it, or it came further. */
  claim(row: Pick<Action, '_id' | 'nextAt'>, until: Date): Promise<boolean> {
    return this.held.claim(row, until);
  }

  /** A worker who has it (`held` is until when) brings it further; false when it is another one's by now. */
  progress(id: string, held: Date, progress: ActionProgress): Promise<boolean> {
    return this.held.change(id, held, { $set: progress });
  }

  /** Those that somebody must look at, the longest due first. */
  async due(now: Date, limit: number): Promise<Action[]> {
    return this.model
      .find({ nextAt: { $type: 'date', $lte: now } }, WITHOUT_AUDIT)
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean<Action[]>();
  }

  async byId(id: string): Promise<Action | null> {
    return this.model.findOne({ _id: { $eq: id } }, WITHOUT_AUDIT).lean<Action>();
  }

  /** The newest of a conversation; what was only asked comes with them. */
  async ofConversation(conversationId: string, limit: number): Promise<Action[]> {
    return this.model
      .find({ conversationId: { $eq: conversationId } }, WITHOUT_AUDIT)
      .sort({ askedAt: -1 })
      .limit(limit)
      .lean<Action[]>();
  }

  /** Those of these conversations in which the customer said yes to one that did not come to its end. */
  async openIn(conversationIds: readonly string[]): Promise<string[]> {
    const rows = await this.model
      .find(
        {
          conversationId: { $in: [...conversationIds] },
          $or: [{ state: { $in: UNDER_WAY } }, { nextAt: { $ne: null } }],
        },
        { conversationId: 1 },
      )
      .lean();
    return [...new Set(rows.map(({ conversationId }) => conversationId))];
  }

  private async step(
    id: string,
    from: ActionState[],
    change: Partial<Action>,
    audit?: AuditEntry,
  ): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, state: { $in: from } },
      { $set: change, ...(audit && withAudit(audit)) },
      DURABLE,
    );
    return modifiedCount === 1;
  }
}

function newAction(_id: string, conversationId: string, draft: ActionDraft, askedAt: Date): Action {
  return {
    ...draft,
    _id,
    conversationId,
    state: 'asked',
    askedAt,
    confirmedAt: null,
    decidedAt: null,
    decidedBy: null,
    note: null,
    sentAt: null,
    accepted: null,
    tries: 0,
    endedAt: null,
    refunded: null,
    problem: null,
    toldAt: null,
    nextAt: null,
  };
}
