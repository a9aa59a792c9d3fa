import { inject, Injectable, signal } from '@angular/core';
import { type BulkRequest, type BulkResult, type ConversationRow, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureOf } from '@feelori/console/core';
import { bulkWords } from './bulk-words';
import { DoneNews } from './done-news';
import { RowNews } from './row-news';

/** Asked for at a time, so that one sees how far it is. */
const SLICE = 20;

/** What is done with each: the action and what it needs. */
export type BulkCommand = Omit<BulkRequest, 'rows'>;

/** Does the same with many conversations, slice by slice; says how far it is, and in the end what became of them. */
@Injectable()
export class BulkCommands {
  private readonly api = inject(ApiClient);
  private readonly rows = inject(RowNews);
  private readonly news = inject(DoneNews);
  private readonly under = signal<{ done: number; of: number } | null>(null);
  /** How far it is; null when nothing is under way. */
  readonly progress = this.under.asReadonly();

  /** Gives the ids of those that are still as they were. */
  async run(command: BulkCommand, rows: readonly ConversationRow[]): Promise<string[]> {
    const results: BulkResult[] = [];
    let failure: string | null = null;
    try {
      for (let at = 0; at < rows.length; at += SLICE) {
        this.under.set({ done: at, of: rows.length });
        const slice = rows.slice(at, at + SLICE).map(({ id, revision }) => ({ id, revision }));
        const body = { ...command, rows: slice };
        results.push(...(await this.api.send(ENDPOINTS.bulk, { body })).results);
      }
    } catch (error) {
      failure = failureOf(error).text;
    }
    this.under.set(null);
    for (const { row } of results) if (row !== null) this.rows.tell(row);
    const done = new Set(results.filter(({ outcome }) => outcome === 'done').map(({ id }) => id));
    const words = bulkWords(command.action, rows, results);
    const isFailure = done.size < rows.length;
    this.news.show({ words: failure === null ? words : `${words}. ${failure}`, isFailure, undo: null });
    return rows.flatMap(({ id }) => (done.has(id) ? [] : [id]));
  }
}
