import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedWrites, isDuplicateKey } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';

const DEADLINE_MS = 3_000;
/** News that is remembered, so that what comes again asks for nothing. */
const NEWS_KEPT = 200;

/** When the templates of an account are to be read from WhatsApp next, and were last. */
export interface SyncState {
  /** Id of the WhatsApp business account. */
  _id: string;
  dueAt: Date;
  syncedAt: Date | null;
  /** Hashes of the news that asked for it. */
  news: string[];
}

/** Who reads the templates from WhatsApp looks here whether it is time; who hears that one changed says so here. */
@Injectable()
export class TemplateSyncs {
  constructor(
    @InjectModel('TemplateSync') private readonly model: Model<SyncState>,
    private readonly writes: BatchedWrites,
  ) {}

  /** Null where nobody ever read any. */
  async of(accountId: string): Promise<SyncState | null> {
    const found = this.model.findById(accountId).lean<SyncState>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: template sync');
  }

  /** News of a template: they are due now. The same news again changes nothing. */
  async ask(accountId: string, newsHash: string, at: Date): Promise<void> {
    try {
      await this.writes.update({
        collection: 'template_syncs',
        filter: { _id: accountId, news: { $ne: newsHash } },
        update: {
          $set: { dueAt: at },
          $push: { news: { $each: [newsHash], $slice: -NEWS_KEPT } },
          $setOnInsert: { syncedAt: null },
        },
        upsert: true,
      });
    } catch (error) {
      // The upsert met a state that knows the news: its id is taken.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** When they are due next; news that came since they were seen due keeps them due. */
  async plan(
    accountId: string,
    seen: SyncState | null,
    next: { dueAt: Date; syncedAt: Date | null },
  ): Promise<void> {
    if (seen === null) {
      await this.writes.insert('template_syncs', { _id: accountId, ...next, news: [] } as SyncState);
      return;
    }
    await this.writes.update({
      collection: 'template_syncs',
      filter: { _id: accountId, dueAt: seen.dueAt },
      update: { $set: next },
    });
  }
}
