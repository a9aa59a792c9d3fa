import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type Audited, type AuditEntry, isAudited } from '@feelori/platform/audit';
import { BatchedWrites } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Connection, Model } from 'mongoose';

const DEADLINE_MS = 5_000;
const DOCUMENTS_AT_ONCE = 100;

/** Entries that wait in one document. */
export interface PendingAudit {
  /** The model of the document. */
  model: string;
  id: unknown;
  entries: AuditEntry[];
}

/** What waits in documents to be moved to the audit, whichever collection they are of. */
@Injectable()
export class PendingAudits {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly writes: BatchedWrites,
  ) {}

  /** Documents with entries, some of each collection. */
  async some(): Promise<PendingAudit[]> {
    const audited = Object.values(this.connection.models).filter(({ schema }) => isAudited(schema));
    return (await Promise.all(audited.map((model) => this.of(model)))).flat();
  }

  /** These entries wait no longer in their document. */
  async clear({ model, id, entries }: PendingAudit): Promise<void> {
    const moved = { _id: { $in: entries.map(({ _id }) => _id) } };
    await this.writes.update({
      collection: this.connection.model(model).collection.collectionName,
      filter: { _id: id },
      update: { $pull: { pendingAudit: moved } },
    });
  }

  private async of(model: Model<unknown>): Promise<PendingAudit[]> {
    const found = model.collection
      .find({ 'pendingAudit._id': { $exists: true } } as object, { projection: { pendingAudit: 1 } })
      .limit(DOCUMENTS_AT_ONCE)
      .toArray();
    const documents = await withDeadline(found, DEADLINE_MS, 'database: pending audits');
    return documents.map((document) => ({
      model: model.modelName,
      id: document._id,
      entries: (document as unknown as Audited).pendingAudit ?? [],
    }));
  }
}
