import { Injectable } from '@nestjs/common';
import { ConversationRetention } from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { AgedRecords, type AgedRow } from '@feelori/records/erasures';
import { MediaFiles, receivedFileId } from '@feelori/records/media';
import { OutboxRetention } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { filesOf, finishedOf, type OldDocument } from './retention-plan';
import { UnfinishedWork } from './unfinished-work';

type Old = AgedRow & OldDocument;

/** What can be found by search. */
type FoundIn = 'inbound' | 'outbox';
type Withdrawn = Parameters<SearchTexts['discard']>[0][number];

/** Where so many cannot be deleted their store is down: the others wait for the next time. */
const FAILURES_MOST = 3;

/** Deletes old documents together with all that goes with them: files, rows of the search, words of the list. */
@Injectable()
export class OldRecords {
  private readonly withdrawn: Withdrawn[] = [];

  constructor(
    private readonly records: AgedRecords,
    private readonly unfinished: UnfinishedWork,
    private readonly conversations: ConversationRetention,
    private readonly entries: OutboxRetention,
    private readonly letters: DeadLetters,
    private readonly files: MediaFiles,
    private readonly texts: SearchTexts,
  ) {}

  /**
   * Deletes those of these that are finished, and gives how many that were. One with a file that cannot be deleted stays, for
   * the next time; then this rejects, after others are gone.
   */
  async delete(name: string, rows: readonly AgedRow[], before: Date): Promise<number> {
    const failures: unknown[] = [];
    const going: Old[] = [];
    const old = rows as readonly Old[];
    const finished = finishedOf(old, await this.unfinished.around(old));
    const needed = await this.needed(finished, before);
    for (const row of finished) {
      if (failures.length >= FAILURES_MOST) break;
      const isWithout = await this.deleteFiles(row, needed).catch(
        (error: unknown) => void failures.push(error),
      );
      if (isWithout === true) going.push(row);
    }
    const deleted = going.length === 0 ? 0 : await this.deleteRows(name, going, before);
    if (failures.length > 0) throw failures[0];
    return deleted;
  }

  /** Of what is found no more nothing has to say so, once whoever read it before has written what they read. */
  async settle(): Promise<void> {
    await this.texts.discard(this.withdrawn);
    this.withdrawn.length = 0;
  }

  private async deleteRows(name: string, rows: readonly Old[], before: Date): Promise<number> {
    if (name === 'inbound' || name === 'outbox') await this.withdraw(name, rows);
    const ids = rows.map(({ _id }) => _id);
    const deleted = await this.records.remove(name, ids, before);
    if (name === 'outbox') await this.letters.forgetWords(ids);
    if (name !== 'turns') await this.conversations.forgetWords(conversationsOf(rows), before);
    return deleted;
  }

  private async withdraw(source: FoundIn, rows: readonly Old[]): Promise<void> {
    const texts = rows.map(({ _id, conversationId }) => ({ conversationId, source, id: _id }));
    await this.texts.withdraw(texts);
    this.withdrawn.push(...texts);
  }

  /** Files of the shop that are still needed: entries that stay carry them too. */
  private async needed(rows: readonly Old[], before: Date): Promise<ReadonlySet<string>> {
    const carrying = rows.filter((row) => filesOf(row).own.length > 0);
    if (carrying.length === 0) return new Set();
    const fileIds = carrying.flatMap((row) => filesOf(row).own);
    return new Set(await this.entries.carriedBesides(before, conversationsOf(carrying), fileIds));
  }

  private async deleteFiles(row: Old, needed: ReadonlySet<string>): Promise<true> {
    const { received, own } = filesOf(row);
    const ids = [
      ...received.map((mediaId) => receivedFileId({ messageId: row._id, mediaId })),
      ...own.filter((id) => !needed.has(id)),
    ];
    for (const id of ids) await this.files.remove(id);
    return true;
  }
}

function conversationsOf(rows: readonly Old[]): string[] {
  return [...new Set(rows.map(({ conversationId }) => conversationId))];
}
