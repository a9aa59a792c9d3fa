import { inject, Injectable } from '@angular/core';
import { type Assignee, type ConversationRow, type Endpoint, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureOf } from '@feelori/console/core';
import { DoneNews } from './done-news';
import type { LabelsChoice } from './labels-dialog';
import { RowNews } from './row-news';

/** What is said of a command that got through, and how to take it back from the row it left. */
interface Done {
  words: string;
  undo?: (after: ConversationRow) => void;
}

/**
 * What people do with conversations, as they see them: the server refuses what is out of date, and then the page shows how
 * the conversation is now. Each says what became of it.
 */
@Injectable({ providedIn: 'root' })
export class ConversationCommands {
  private readonly api = inject(ApiClient);
  private readonly rows = inject(RowNews);
  private readonly done = inject(DoneNews);

  resolve(row: ConversationRow): Promise<boolean> {
    const undo = (after: ConversationRow): void => void this.reopen(after);
    return this.run(ENDPOINTS.resolve, row, {}, { words: `${row.customerName}: resolved`, undo });
  }

  reopen(row: ConversationRow): Promise<boolean> {
    return this.run(ENDPOINTS.reopen, row, {}, { words: `${row.customerName}: open again` });
  }

  resolveOrReopen(row: ConversationRow): Promise<boolean> {
    return row.status === 'open' ? this.resolve(row) : this.reopen(row);
  }

  /** `words` say until when. */
  snooze(row: ConversationRow, until: Date | null, words: string): Promise<boolean> {
    const undo = (after: ConversationRow): void => void this.reopen(after);
    const done = { words: `${row.customerName}: snoozed, ${words}`, undo };
    return this.run(ENDPOINTS.snooze, row, { until: until?.toISOString() ?? null }, done);
  }

  assign(row: ConversationRow, to: Assignee | null): Promise<boolean> {
    const words = `${row.customerName}: ${to === null ? 'for whoever takes it' : `now with ${to.name}`}`;
    return this.run(ENDPOINTS.assign, row, { assignee: to?.id ?? null }, { words });
  }

  putLabels(row: ConversationRow, { add, remove }: LabelsChoice): Promise<boolean> {
    const body = { add, remove, revision: undefined };
    return this.run(ENDPOINTS.putLabels, row, body, { words: `${row.customerName}: labels changed` });
  }

  /** Whether it got through. */
  private async run(
    endpoint: Endpoint<ConversationRow>,
    { id, revision }: ConversationRow,
    body: object,
    { words, undo }: Done,
  ): Promise<boolean> {
    try {
      const after = await this.api.send(endpoint, { path: { id }, body: { revision, ...body } });
      this.rows.tell(after);
      this.done.show({ words, isFailure: false, undo: undo === undefined ? null : () => undo(after) });
      return true;
    } catch (error) {
      const { code, text } = failureOf(error);
      this.done.show({ words: text, isFailure: true, undo: null });
      if (code === 'conflict') await this.showAsItIs(id);
      return false;
    }
  }

  private async showAsItIs(id: string): Promise<void> {
    try {
      this.rows.tell(await this.api.send(ENDPOINTS.conversation, { path: { id } }));
    } catch {
      // The next news of it, or the next reload, tells.
    }
  }
}
