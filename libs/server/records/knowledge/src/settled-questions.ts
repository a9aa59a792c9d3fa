import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { SettledQuestion } from './unanswered-ask';

const DEADLINE_MS = 3_000;

/** What people of the shop made of unanswered questions. */
@Injectable()
export class SettledQuestions {
  constructor(@InjectModel('SettledQuestion') private readonly model: Model<SettledQuestion>) {}

  async byIds(ids: readonly string[]): Promise<SettledQuestion[]> {
    const found = this.model.find({ _id: { $in: [...ids] } }, { pendingAudit: 0 }).lean<SettledQuestion[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: settled questions');
  }

  /** As it is from now on, whatever it was. */
  async put({ _id, ...fields }: SettledQuestion, audit: AuditEntry): Promise<void> {
    const update = this.model.updateOne(
      { _id: { $eq: _id } },
      { $set: fields, ...withAudit(audit) },
      { ...DURABLE, upsert: true },
    );
    await withDeadline(update.exec(), DEADLINE_MS, 'database: settled question');
  }
}
