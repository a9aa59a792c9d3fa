import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Language } from '@feelori/contracts';
import { allDone, Batcher } from '@feelori/platform/batch';
import { LRUCache } from 'lru-cache';
import type { Model } from 'mongoose';
import type { Customer } from './customer';

const WRITE_EVERY_MS = 500;
const MOST_WAITING = 5_000;
const REMEMBERED = 20_000;
/** Not durable: the next message says it again. */
const RELAXED = { writeConcern: { w: 1 }, ordered: false } as const;

interface Heard {
  id: string;
  language: Language;
}

/** The language each customer wrote in last. It is noted beside the flow: nothing waits for it. */
@Injectable()
export class CustomerLanguages {
  private readonly logger = new Logger('Customers');
  private readonly noted = new LRUCache<string, Language>({ max: REMEMBERED });
  private readonly writes = new Batcher<Heard, void>({
    slots: 1,
    size: 1_000,
    restMs: WRITE_EVERY_MS,
    start: 'after-burst',
    waiting: { items: MOST_WAITING, bytes: Infinity },
    run: async (heard) => {
      await this.put(heard);
      return allDone(heard.map(() => undefined));
    },
  });

  constructor(@InjectModel('Customer') private readonly model: Model<Customer>) {}

  /** Never rejects, and nobody has to wait for it. */
  note(id: string, language: Language): void {
    if (this.noted.get(id) === language) return;
    this.noted.set(id, language);
    this.writes.add({ id, language }).catch((error: unknown) => {
      this.noted.delete(id);
      this.logger.warn({ err: error, msg: 'the language of a customer is not noted' });
    });
  }

  /** Not of one who was erased meanwhile. */
  async put(heard: readonly Heard[]): Promise<void> {
    const updates = heard.map(({ id, language }) => ({
      updateOne: { filter: { _id: id, erased_at: null }, update: { $set: { language } } },
    }));
    await this.model.collection.bulkWrite(updates as never, RELAXED);
  }
}
