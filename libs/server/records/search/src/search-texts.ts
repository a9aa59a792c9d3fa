import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { allDone, Batcher } from '@feelori/platform/batch';
import { LRUCache } from 'lru-cache';
import { type Model, mongo } from 'mongoose';
import { type Findable, type FoundText, foundText, type SearchText, searchTextId } from './search-text';
import { searchWords } from './search-words';

/** Nobody looks for what was said half a second ago, and a large write costs what a small one does. */
const WRITE_EVERY_MS = 500;
/** More than waits for half a second; what comes then is found by the next walk. */
const MOST_WAITING = 5_000;
/** Not durable: what a crash takes away is found by the next walk. */
const RELAXED = { writeConcern: { w: 1 }, ordered: false } as const;
/** Words that the beginning of a word may stand for. */
const MOST_ENDINGS = 8;
/** Up to here words are counted, to look for the rarest one first. */
const COUNTED_MOST = 2_000;
/** So many of the newest texts with the rarest word are looked at. */
const LOOKED_AT = 2_000;
const NAMES_REMEMBERED = 20_000;

/** What people find conversations by. It is filled beside the flow: nothing waits for it, and losing some is healed. */
@Injectable()
export class SearchTexts {
  private readonly logger = new Logger('Search');
  /** Names that were written lately, by conversation. */
  private readonly names = new LRUCache<string, string>({ max: NAMES_REMEMBERED });
  private readonly writes = new Batcher<Findable, void>({
    slots: 1,
    size: 1_000,
    restMs: WRITE_EVERY_MS,
    start: 'after-burst',
    waiting: { items: MOST_WAITING, bytes: Infinity },
    run: async (texts) => {
      await this.putMany(texts);
      return allDone(texts.map(() => undefined));
    },
  });

  constructor(@InjectModel('SearchText') private readonly model: Model<SearchText>) {}

  /** Has these found soon. Never rejects, and nobody has to wait for it. */
  note(texts: readonly Findable[]): void {
    for (const one of texts) {
      if (one.source === 'name' && this.names.get(one.conversationId) === one.text) continue;
      if (one.source === 'name') this.names.set(one.conversationId, one.text);
      this.writes.add(one).catch((error: unknown) => {
        this.names.delete(one.conversationId);
        this.logger.warn({ err: error, msg: 'something said is not found yet' });
      });
    }
  }

  /** Has these found, each by the words it has now; gives how many were not before. Bears repetition. */
  async putMany(texts: readonly Findable[]): Promise<number> {
    const rows = new Map(texts.map((text) => [searchTextId(text), text]));
    const writes = [...rows].map(([_id, { text, at }]) => {
      const words = searchWords(text);
      const filter = { _id, gone: { $ne: true } };
      if (words.length === 0) return { deleteOne: { filter } };
      return { replaceOne: { filter, replacement: { words, at }, upsert: true } };
    });
    if (writes.length === 0) return 0;
    try {
      return (await this.model.collection.bulkWrite(writes as never, RELAXED)).upsertedCount;
    } catch (error) {
      // What is gone is there under this id, and stays as it is.
      if (!isDuplicatesOnly(error)) throw error;
      return error.result.upsertedCount;
    }
  }

  /**
   * These are found no more: their customer deleted them, or they were taken back. That holds also against who read the
   * words before and has them found only after this. Rejects when the database fails.
   */
  async withdraw(texts: readonly Omit<FoundText, 'at'>[]): Promise<void> {
    const writes = texts.map((one) => {
      const _id = searchTextId(one);
      const replacement = { words: [], at: new Date(0), gone: true };
      return { replaceOne: { filter: { _id }, replacement, upsert: true } };
    });
    if (writes.length > 0) await this.model.collection.bulkWrite(writes as never, RELAXED);
  }

  /** Nothing of this conversation is found any more. */
  async forget(conversationId: string): Promise<void> {
    this.names.delete(conversationId);
    await this.model.deleteMany({ _id: { $gte: `${conversationId}|`, $lt: `${conversationId}}` } });
  }

  /**
   * The newest texts with all of these words, the newest first. The last word may be the beginning of one. Of words that are
   * in very many texts the newest ones with the rarest of them are looked at.
   */
  async find(words: readonly string[]): Promise<FoundText[]> {
    const last = words.length - 1;
    if (last < 0) return [];
    const endings = await this.endings(words.at(-1) ?? '');
    const each = words.map((word, at) => (at === last ? endings : [word]));
    if (endings.length === 0) return [];
    const counts = await Promise.all(each.map((choices) => this.count(choices)));
    const rarest = counts.indexOf(Math.min(...counts));
    const others = each.filter((_, at) => at !== rarest).map((choices) => ({ words: { $in: choices } }));
    const rows = await this.model.collection
      .aggregate<Pick<SearchText, '_id' | 'at'>>(
        [
          { $match: { words: { $in: each[rarest] } } },
          { $sort: { at: -1 } },
          { $limit: LOOKED_AT },
          ...(others.length === 0 ? [] : [{ $match: { $and: others } }]),
          { $project: { at: 1 } },
        ],
        { hint: 'word' },
      )
      .toArray();
    return rows.flatMap((row) => foundText(row) ?? []);
  }

  /** The word, and those that begin with it: one step along the index for each. */
  private async endings(word: string): Promise<string[]> {
    const found: string[] = [];
    let after: object = { $gte: word };
    while (found.length < MOST_ENDINGS) {
      const [key] = await this.model.collection
        .find(
          { words: { $elemMatch: { ...after, $lt: `${word}\uffff` } } },
          { hint: 'word', limit: 1, returnKey: true },
        )
        .toArray();
      const next = key?.['words'] as unknown as string | undefined;
      if (next === undefined) break;
      found.push(next);
      after = { $gt: next };
    }
    return found;
  }

  private count(choices: readonly string[]): Promise<number> {
    const filter = { words: { $in: [...choices] } };
    return this.model.collection.countDocuments(filter, { limit: COUNTED_MOST, hint: 'word' });
  }
}

const DUPLICATE_KEY = 11_000;

function isDuplicatesOnly(error: unknown): error is mongo.MongoBulkWriteError {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  const errors = [error.writeErrors].flat();
  return errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY);
}
