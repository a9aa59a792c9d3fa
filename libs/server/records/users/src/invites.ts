import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Role } from '@feelori/contracts';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { OneUseLink, User } from './user';

const DEADLINE_MS = 3_000;

/** Invitations. Each stands in the person it is for, so that accepting one is one write, and works once. */
@Injectable()
export class Invites {
  constructor(@InjectModel('User') private readonly model: Model<User>) {}

  /**
   * Invites somebody again who never accepted; an invitation of before is over. `over` are the roles whose invitations
   * may be replaced. Null when the address belongs to somebody else.
   */
  async renew(
    email: string,
    to: { role: Role; invite: OneUseLink; over: readonly Role[] },
    audit: AuditEntry,
  ): Promise<User | null> {
    const filter = {
      email,
      passwordHash: null,
      $or: [{ invite: null }, { role: { $in: [...to.over] } }],
    };
    const change = { $set: { role: to.role, invite: to.invite }, ...withAudit(audit) };
    const renewal = this.model
      .findOneAndUpdate(filter, change, { ...DURABLE, returnDocument: 'after' })
      .lean<User>();
    return withDeadline(renewal.exec(), DEADLINE_MS, 'database: invitation');
  }

  /** Lets the person in whom the link was made for; false when it is over, or for another role than the one seen. */
  async accept(
    seen: User,
    tokenHash: string,
    person: { name: string; passwordHash: string; at: Date },
    audit: AuditEntry,
  ): Promise<boolean> {
    const { name, passwordHash, at } = person;
    const filter = {
      _id: seen._id,
      role: seen.role,
      passwordHash: null,
      'invite.tokenHash': tokenHash,
      'invite.endsAt': { $gt: at },
    };
    return this.change(filter, { name, passwordHash, active: true, invite: null }, audit);
  }

  /** False when there is no invitation of these roles any more. */
  async withdraw(id: string, over: readonly Role[], audit: AuditEntry): Promise<boolean> {
    const filter = { _id: id, passwordHash: null, invite: { $ne: null }, role: { $in: [...over] } };
    return this.change(filter, { invite: null }, audit);
  }

  private async change(filter: object, set: Partial<User>, audit: AuditEntry): Promise<boolean> {
    const update = this.model.updateOne(filter, { $set: set, ...withAudit(audit) }, DURABLE);
    return (await withDeadline(update.exec(), DEADLINE_MS, 'database: invitation')).modifiedCount === 1;
  }
}
