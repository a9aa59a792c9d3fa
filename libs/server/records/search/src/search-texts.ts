import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { allDone, Batcher } from '@feelori/platform/batch';
import { LRUCache } from 'lru-cache';
import { type Model, mongo } from 'mongoose';
import { searchPlan, type SearchPlan } from './search-plan';
import { searchRow } from './search-row';
import { type Findable, type FoundText, foundText, type SearchText, searchTextId } from './search-text';
import { WordIndex } from './word-index';

/** Nobody looks for what was said half a second ago, and a large write costs what a small one does. */
const WRITE_EVERY_MS = 500;
/** More than waits for half a second; what comes then is found by the next walk. */
const MOST_WAITING = 5_000;
/** Not durable: what a crash takes away is found by the next walk. */
const RELAXED = { writeConcern: { w: 1 }, ordered: false } as const;
/** How many texts are read first: enough for a page. If they are not, more are read each time. */
const FIRST_READ = 64;
/** More than anybody scrolls through. */
const MOST_READ = 2_000;
/**
 * Of several words the newest texts with the rarest are looked at for the others: those it was judged by, then so many more
 * where those were not enough, and none after that.
 */
const MORE_LOOKED_AT = 1_200;
const NAMES_REMEMBERED = 20_000;

type Place = Pick<SearchText, '_id' | 'at'>;

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

  private readonly index: WordIndex;

  constructor(@InjectModel('SearchText') private readonly model: Model<SearchText>) {
    this.index = new WordIndex(model);
  }

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
    const writes = [...rows.values()].map((text) => {
      const { _id, words, at } = searchRow(text);
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

  /** Nothing tells any more that these are found no more. */
  async discard(texts: readonly Omit<FoundText, 'at'>[]): Promise<void> {
    if (texts.length === 0) return;
    await this.model.deleteMany({ _id: { $in: texts.map(searchTextId) }, gone: true });
  }

  /** Nothing of this conversation is found any more. */
  async forget(conversationId: string): Promise<void> {
    this.names.delete(conversationId);
    await this.model.deleteMany({ _id: { $gte: `${conversationId}|`, $lt: `${conversationId}}` } });
  }

  /**
   * The newest texts with all of these words, the newest first, in pieces: whoever has enough stops asking, and older ones
   * are not read. The last word may be the beginning of one. Of several words the newest texts with the rarest are looked at.
   */
  async *found(words: readonly string[]): AsyncGenerator<FoundText[]> {
    const plan = await searchPlan(words, this.index);
    if (plan === null) return;
    for await (const rows of plan.others.length === 0 ? this.newest(plan) : this.together(plan)) {
      if (rows.length > 0) yield rows.flatMap((row) => foundText(row) ?? []);
    }
  }

  /** Of one word, or what begins with it. Texts of one moment stay together: their order is that of whoever asked. */
  private async *newest({ lead }: SearchPlan): AsyncGenerator<Place[]> {
    let held: Place[] = [];
    for (let read = 0, size = FIRST_READ; read < MOST_READ; read += size, size *= 2) {
      const from = held[0] && { at: { $lte: held[0].at }, _id: { $nin: held.map(({ _id }) => _id) } };
      const rows = [...held, ...(await this.read({ words: { $in: [...lead] }, ...from }, size))];
      const isEnd = rows.length < held.length + size;
      const oldest = rows.at(-1)?.at.getTime();
      held = isEnd ? [] : rows.filter(({ at }) => at.getTime() === oldest);
      yield rows.slice(0, rows.length - held.length);
      if (isEnd) return;
    }
  }

  /** Of several words: those of the texts with the rarest one that have the others too. */
  private async *together({ lead, others, since }: SearchPlan): AsyncGenerator<Place[]> {
    const words = { $in: [...lead] };
    const all = { $and: others.map((choices) => ({ words: { $in: [...choices] } })) };
    yield await this.read({ words, ...(since && { at: { $gte: since } }), ...all }, MOST_READ);
    if (since === null) return;
    const older = [
      { $match: { words, at: { $lt: since } } },
      { $sort: { at: -1 } },
      { $limit: MORE_LOOKED_AT },
      { $match: all },
      { $project: { at: 1 } },
    ] as const;
    yield await this.model.collection.aggregate<Place>([...older], { hint: 'word' }).toArray();
  }

  private read(filter: object, limit: number): Promise<Place[]> {
    const options = {
      hint: 'word',
      sort: { at: -1 },
      limit,
      projection: { at: 1 },
      batchSize: limit,
    } as const;
    return this.model.collection.find<Place>(filter, options).toArray();
  }
}

const DUPLICATE_KEY = 11_000;

function isDuplicatesOnly(error: unknown): error is mongo.MongoBulkWriteError {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  const errors = [error.writeErrors].flat();
  return errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY);
}
