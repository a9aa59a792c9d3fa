import { Injectable } from '@nestjs/common';
import type { AuditFieldValue, AuditPage, AuditQuery, AuditRow, AuditVerdict } from '@feelori/contracts';
import { AuditChain, type AuditRecord } from '@feelori/records/audit';
import { Users } from '@feelori/records/users';
import { AuditWriter } from './audit-writer';

const PAGE = 50;

/** Shows the audit, and whether it is as it was written. */
@Injectable()
export class AuditReader {
  private verifying: Promise<AuditVerdict> | null = null;

  constructor(
    private readonly writer: AuditWriter,
    private readonly chain: AuditChain,
    private readonly users: Users,
  ) {}

  /**
   * The newest rows first, or those before a place. Whoever looks right behind a change sees it: the writer's turn comes
   * later. What cannot be moved now is moved then, and what is in the audit is shown all the same.
   */
  async page({ before, by, action, limit = PAGE }: AuditQuery): Promise<AuditPage> {
    if (before === undefined) await this.writer.move().catch(() => undefined);
    const found = await this.chain.page({ before, byId: by, action }, limit + 1);
    const rows = found.slice(0, limit);
    const hasMore = found.length > limit;
    const names = await this.users.namesOf(rows.flatMap((row) => userOf(row) ?? []));
    return { rows: rows.map((row) => rowOf(row, names)), next: hasMore ? (rows.at(-1)?._id ?? null) : null };
  }

  /** Whoever asks while the chain is being read shares that reading: it may be long. */
  verify(): Promise<AuditVerdict> {
    this.verifying ??= this.verifyNow().finally(() => (this.verifying = null));
    return this.verifying;
  }

  private async verifyNow(): Promise<AuditVerdict> {
    const { head, brokenAt } = await this.chain.verify();
    return { checked: head.seq, head: head.seq === 0 ? null : head, brokenAt };
  }
}

const USER = 'user ';

/** The id of the person a row is about; null for what is no person. */
function userOf({ about }: AuditRecord): string | null {
  return about.startsWith(USER) ? about.slice(USER.length) : null;
}

function rowOf(record: AuditRecord, names: ReadonlyMap<string, string>): AuditRow {
  const { _id: seq, at, byId, byName, byRole, address, action, about, correlationId, hash } = record;
  return {
    seq,
    at: at.toISOString(),
    by: { id: byId, name: byName, role: byRole },
    address,
    action,
    about,
    aboutName: names.get(userOf(record) ?? '') ?? null,
    before: record.before as Record<string, AuditFieldValue>,
    after: record.after as Record<string, AuditFieldValue>,
    correlationId,
    hash,
  };
}
