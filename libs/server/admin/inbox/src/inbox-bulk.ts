import { Injectable } from '@nestjs/common';
import type {
  BulkOutcome,
  BulkRequest,
  BulkResult,
  BulkResults,
  BulkRow,
  ConversationRow,
} from '@feelori/contracts';
import type { Actor } from '@feelori/platform/audit';
import { AppError } from '@feelori/platform/errors';
import pLimit from 'p-limit';
import { InboxAssignments } from './inbox-assignments';
import { InboxReader } from './inbox-reader';
import { InboxStatuses } from './inbox-statuses';

/** Conversations that are changed at the same moment: bulk leaves the database to others. */
const AT_ONCE = 4;

/** The same command for many conversations. Each goes by itself, and its outcome is told. */
@Injectable()
export class InboxBulk {
  constructor(
    private readonly statuses: InboxStatuses,
    private readonly assignments: InboxAssignments,
    private readonly reader: InboxReader,
  ) {}

  /** Bears repetition. Rejects only for what is wrong with all of them, such as a colleague who is gone. */
  async act(request: BulkRequest, user: Actor): Promise<BulkResults> {
    const rows = [...new Map(request.rows.map((row) => [row.id, row])).values()];
    const limit = pLimit(AT_ONCE);
    const results = await Promise.all(rows.map((row) => limit(() => this.one(row, request, user))));
    return { results };
  }

  private async one(row: BulkRow, request: BulkRequest, user: Actor): Promise<BulkResult> {
    const { id } = row;
    try {
      return { id, outcome: 'done', row: await this.change(row, request, user) };
    } catch (error) {
      const outcome = outcomeOf(error);
      return { id, outcome, row: outcome === 'outdated' ? await this.rowNow(id) : null };
    }
  }

  private change(
    { id, revision }: BulkRow,
    { action, assignee, add, remove }: BulkRequest,
    user: Actor,
  ): Promise<ConversationRow> {
    switch (action) {
      case 'resolve':
        return this.statuses.resolve(id, { revision }, user);
      case 'assign':
        return this.assignments.assign(id, { revision, assignee: assignee ?? null }, user);
      case 'label':
        return this.assignments.putLabels(id, { add: add ?? [], remove: remove ?? [] }, user);
    }
  }

  private async rowNow(id: string): Promise<ConversationRow | null> {
    return (await this.reader.rowsOf([id])).get(id) ?? null;
  }
}

/** Throws what concerns all of them. */
function outcomeOf(error: unknown): BulkOutcome {
  if (!(error instanceof AppError)) return 'failed';
  if (error.code === 'conflict') return 'outdated';
  if (error.code === 'not_found') return 'missing';
  if (error.code === 'validation_failed') throw error;
  return 'failed';
}
