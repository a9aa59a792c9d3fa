import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { FactorSetUp, SecondFactor, User } from './user';

const DEADLINE_MS = 3_000;

/** Second factors. Each change is one compare-and-set, so that a code is good once, however many try it at the same moment. */
@Injectable()
export class SecondFactors {
  constructor(@InjectModel('User') private readonly model: Model<User>) {}

  /** A set-up of before is over. False for somebody who has a second factor. */
  async begin(id: string, factorSetUp: FactorSetUp): Promise<boolean> {
    return this.change({ _id: id, active: true, secondFactor: null }, { $set: { factorSetUp } });
  }

  /** The set-up that was seen becomes the second factor; all sessions but `keptSessionId` are over. */
  async confirm(
    seen: User,
    secondFactor: SecondFactor,
    keptSessionId: string,
    audit: AuditEntry,
  ): Promise<boolean> {
    const filter = { secondFactor: null, 'factorSetUp.secret': seen.factorSetUp?.secret ?? '' };
    const set = { secondFactor, factorSetUp: null };
    return this.raise(seen, filter, set, { keptSessionId, audit });
  }

  /** Takes a code of this time step, with the secret as it is to be kept from now on. False when that step was taken. */
  async spendStep({ _id, secondFactor }: User, step: number, secret: string): Promise<boolean> {
    const filter = {
      _id,
      active: true,
      'secondFactor.secret': secondFactor?.secret ?? '',
      'secondFactor.lastStep': { $lt: step },
    };
    const set = { 'secondFactor.lastStep': step, 'secondFactor.secret': secret };
    return this.change(filter, { $set: set });
  }

  /** Takes a recovery code; false when it is none, or was taken. */
  async spendRecoveryCode({ _id }: User, codeHash: string): Promise<boolean> {
    const filter = { _id, active: true, 'secondFactor.recovery': codeHash };
    return this.change(filter, { $pull: { 'secondFactor.recovery': codeHash } });
  }

  /** Others in the place of all recovery codes; false when somebody changed the person meanwhile. */
  async renewRecoveryCodes(seen: User, recovery: readonly string[], audit: AuditEntry): Promise<boolean> {
    const filter = { _id: seen._id, active: true, sessionVersion: seen.sessionVersion };
    return this.change(
      { ...filter, secondFactor: { $ne: null } },
      { $set: { 'secondFactor.recovery': [...recovery] }, ...withAudit(audit) },
    );
  }

  /** Takes it away; all sessions but `keptSessionId` are over. False when somebody changed the person meanwhile. */
  async remove(seen: User, keptSessionId: string | null, audit: AuditEntry): Promise<boolean> {
    const set = { secondFactor: null, factorSetUp: null };
    return this.raise(seen, { secondFactor: { $ne: null } }, set, { keptSessionId, audit });
  }

  private raise(
    { _id, sessionVersion }: User,
    filter: object,
    set: object,
    { keptSessionId, audit }: { keptSessionId: string | null; audit: AuditEntry },
  ): Promise<boolean> {
    const version = sessionVersion + 1;
    const kept = keptSessionId === null ? null : { sessionId: keptSessionId, version };
    return this.change(
      { _id, active: true, sessionVersion, ...filter },
      { $set: { ...set, kept, sessionVersion: version }, ...withAudit(audit) },
    );
  }

  private async change(filter: object, update: object): Promise<boolean> {
    const changed = this.model.updateOne(filter, update, DURABLE);
    return (await withDeadline(changed.exec(), DEADLINE_MS, 'database: second factor')).modifiedCount === 1;
  }
}
