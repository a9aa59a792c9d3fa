/** Where a bulk operation stands, as the schema names it. */
export type BulkStatus = 'CREATED' | 'RUNNING' | 'COMPLETED' | 'CANCELED' | 'FAILED';

/** Why one failed, as the schema names it. */
export const BULK_ERRORS = ['ACCESS_DENIED', 'INTERNAL_SERVER_ERROR', 'TIMEOUT'] as const;
export type BulkError = (typeof BULK_ERRORS)[number];

/** What may be wrong with the file of one that ended well. */
export const BULK_SPOILS = ['cut', 'expired'] as const;
export type BulkSpoil = (typeof BULK_SPOILS)[number];

/** What a run wrote: JSON lines, and how many objects of which so many at the root. */
export interface BulkOutcome {
  lines: string[];
  rootObjects: number;
  error: BulkError | null;
}

/** One bulk operation; times in simulated milliseconds. */
export interface BulkOperation {
  id: number;
  query: string;
  groupObjects: boolean;
  status: BulkStatus;
  errorCode: BulkError | null;
  createdAt: number;
  completedAt: number | null;
  objects: number;
  rootObjects: number;
  /** The result; null before the end, and when there is nothing in it. */
  file: { name: string; bytes: Buffer; partial: boolean; expired?: boolean } | null;
}

/** True once nothing changes any more. */
export function isOver({ status }: BulkOperation): boolean {
  return status !== 'CREATED' && status !== 'RUNNING';
}
