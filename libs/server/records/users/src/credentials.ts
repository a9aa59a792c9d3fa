import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { OneUseLink, User } from './user';

const DEADLINE_MS = 3_000;

/** What people prove who they are with, and what ends all that was proven before. Each change is one compare-and-set. */
@Injectable()
export class Credentials {
  constructor(@InjectModel('User') private readonly model: Model<User>) {}

  /** Another password; all sessions but `keptSessionId` are over. False when somebody changed the person meanwhile. */
  async change(
    seen: User,
    passwordHash: string,
    keptSessionId: string | null,
    audit: AuditEntry,
  ): Promise<boolean> {
    const set = { passwordHash, reset: null, kept: this.kept(seen, keptSessionId) };
    const filter = { passwordHash: seen.passwordHash };
    return this.raise(seen, filter, set, audit);
  }

  /** All sessions but `keptSessionId` are over. False when somebody changed the person meanwhile. */
  async endSessions(seen: User, keptSessionId: string | null, audit: AuditEntry): Promise<boolean> {
    return this.raise(seen, {}, { kept: this.kept(seen, keptSessionId) }, audit);
  }

  /** A link of before is over. False for somebody who may not sign in. */
  async offerReset(id: string, reset: OneUseLink, audit: AuditEntry): Promise<boolean> {
    const filter = { _id: id, active: true, passwordHash: { $ne: null } };
    const update = this.model.updateOne(filter, { $set: { reset }, ...withAudit(audit) }, DURABLE);
    return (await withDeadline(update.exec(), DEADLINE_MS, 'database: reset link')).modifiedCount === 1;
  }

  /** The password of a reset link, which works once; all sessions are over. */
  async reset(
    seen: User,
    tokenHash: string,
    to: { passwordHash: string; at: Date },
    audit: AuditEntry,
  ): Promise<boolean> {
    const filter = { 'reset.tokenHash': tokenHash, 'reset.endsAt': { $gt: to.at } };
    return this.raise(seen, filter, { passwordHash: to.passwordHash, reset: null, kept: null }, audit);
  }

  private kept({ sessionVersion }: User, sessionId: string | null): User['kept'] {
    return sessionId === null ? null : { sessionId, version: sessionVersion + 1 };
  }

  private async raise(seen: User, filter: object, set: object, audit: AuditEntry): Promise<boolean> {
    const update = this.model.updateOne(
      { _id: seen._id, active: true, sessionVersion: seen.sessionVersion, ...filter },
      { $set: { ...set, sessionVersion: seen.sessionVersion + 1 }, ...withAudit(audit) },
      DURABLE,
    );
    return (await withDeadline(update.exec(), DEADLINE_MS, 'database: credentials')).modifiedCount === 1;
  }
}
