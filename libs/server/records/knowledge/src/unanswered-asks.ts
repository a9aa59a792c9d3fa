import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { insertNew } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import { groupFor } from './group-for';
import type { UnansweredAsk } from './unanswered-ask';

const DEADLINE_MS = 3_000;
/** So many of the newest with one of the words are compared. */
const COMPARED = 50;
/** Not durable: a question that a crash takes away is asked again by others. */
const RELAXED = { writeConcern: { w: 1 } } as const;
const KEPT_MS = 90 * 86_400_000;

/** What customers asked and nobody had written; alike questions share a group. */
@Injectable()
export class UnansweredAsks {
  constructor(@InjectModel('UnansweredAsk') private readonly model: Model<UnansweredAsk>) {}

  /** Notes a question of a turn, once however often it is called. */
  async note(ask: Omit<UnansweredAsk, 'group' | 'expiresAt'>): Promise<void> {
    const alike = await this.alike(ask.words);
    const group = groupFor(ask.words, alike);
    const expiresAt = new Date(ask.at.getTime() + KEPT_MS);
    await insertNew(this.model.collection, [{ ...ask, group, expiresAt }], RELAXED);
  }

  /** The newest first, `limit` at most. */
  async newest(limit: number): Promise<UnansweredAsk[]> {
    const found = this.model.find().sort({ at: -1 }).limit(limit).lean<UnansweredAsk[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: unanswered questions');
  }

  private async alike(words: readonly string[]): Promise<UnansweredAsk[]> {
    const found = this.model
      .find({ words: { $in: [...words] } })
      .sort({ at: -1 })
      .limit(COMPARED)
      .lean<UnansweredAsk[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: alike questions');
  }
}
