import { Injectable } from '@nestjs/common';
import type { AuditFieldValue, AuditPage, AuditQuery, AuditRow, AuditVerdict } from '@feelori/contracts';
import { AuditChain, type AuditRecord } from '@feelori/records/audit';

const PAGE = 50;

/** Shows the audit, and whether it is as it was written. */
@Injectable()
export class AuditReader {
  constructor(private readonly chain: AuditChain) {}

  async page({ before, by, action, limit = PAGE }: AuditQuery): Promise<AuditPage> {
    const found = await this.chain.page({ before, byId: by, action }, limit + 1);
    const rows = found.slice(0, limit);
    const hasMore = found.length > limit;
    return { rows: rows.map(rowOf), next: hasMore ? (rows.at(-1)?._id ?? null) : null };
  }

  async verify(): Promise<AuditVerdict> {
    const { head, brokenAt } = await this.chain.verify();
    return { checked: head.seq, head: head.seq === 0 ? null : head, brokenAt };
  }
}

function rowOf(record: AuditRecord): AuditRow {
  const { _id: seq, at, byId, byName, byRole, address, action, about, correlationId, hash } = record;
  return {
    seq,
    at: at.toISOString(),
    by: { id: byId, name: byName, role: byRole },
    address,
    action,
    about,
    before: record.before as Record<string, AuditFieldValue>,
    after: record.after as Record<string, AuditFieldValue>,
    correlationId,
    hash,
  };
}
