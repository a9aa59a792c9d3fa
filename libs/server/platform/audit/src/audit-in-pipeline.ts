import type { AuditEntry, AuditValue } from './audit-entry';

/** Values of the document as it is before the update, by their expressions: `{ assignee: '$assignee' }`. */
type Expressions = Readonly<Record<string, AuditValue | object>>;

interface Read {
  before?: Expressions;
  after?: Expressions;
  /** Where this is false nothing changes, and nothing is written down. */
  isChange?: object;
}

/**
 * As `withAudit`, for an update that is a pipeline: a part of its `$set`. Such an update knows itself what was there before
 * it, so that the entry tells it, whoever comes at the same moment. Nothing without an entry: no person made that change.
 */
export function auditInPipeline(entry: AuditEntry | null, { before, after, isChange }: Read): object {
  if (entry === null) return {};
  const { before: known, after: wanted, ...said } = entry;
  const written = {
    $mergeObjects: [
      { $literal: said },
      { before: { $mergeObjects: [{ $literal: known }, before ?? {}] } },
      { after: { $mergeObjects: [{ $literal: wanted }, after ?? {}] } },
    ],
  };
  const more = { $concatArrays: [{ $ifNull: ['$pendingAudit', []] }, [written]] };
  // A field that was not there is not made: only documents with entries are in its index.
  const same = { $ifNull: ['$pendingAudit', '$$REMOVE'] };
  return { pendingAudit: isChange === undefined ? more : { $cond: [isChange, more, same] } };
}
