import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedReads, BatchedWrites } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Turn } from './turn';

/** The records of what the assistant decided, turn by turn. */
@Injectable()
export class Turns {
  private readonly reads: BatchedReads<Turn>;

  constructor(
    @InjectModel('Turn') private readonly model: Model<Turn>,
    private readonly writes: BatchedWrites,
  ) {
    const read = (ids: string[]): Promise<Turn[]> => this.model.find({ _id: { $in: ids } }).lean();
    this.reads = new BatchedReads<Turn>(read, (turn) => turn._id);
  }

  /** Writes the record of a turn; the first writer of an id wins, and a later one gets `existed`. */
  async insert(turn: Turn): Promise<'stored' | 'existed'> {
    return (await this.writes.insert('turns', turn)) ? 'stored' : 'existed';
  }

  /** Writes the record of a turn in the place of what an earlier try may have left. */
  async replace(turn: Turn): Promise<void> {
    const { _id, ...fields } = turn;
    await this.writes.update({
      collection: 'turns',
      filter: { _id },
      update: { $set: fields },
      upsert: true,
    });
  }

  /** What this turn said was taken back before any of it went out. */
  async takeBack(id: string, reason: string): Promise<void> {
    const silence = { decision: 'silent', reason, entryId: null, handoverReason: null };
    await this.writes.update({ collection: 'turns', filter: { _id: id }, update: { $set: silence } });
  }

  /**
   * A message of this turn was deleted: from now on it asked `askedText`, and what the model made of it for people
   * is gone, with all words that went into the answer. False when the record changed since it was read.
   */
  async forget(turn: Turn, remaining: string): Promise<boolean> {
    const { _id, askedText, handoverSummary, makingWords = null, look = null } = turn;
    const isForgotten = handoverSummary === null && makingWords === null && look === null;
    if (askedText === remaining && isForgotten) return true;
    return this.writes.update({
      collection: 'turns',
      filter: { _id, askedText },
      update: {
        $set: {
          askedText: remaining,
          handoverSummary: null,
          makingWords: null,
          ...(look === null ? {} : { look: null }),
        },
      },
    });
  }

  async byId(id: string): Promise<Turn | null> {
    return (await this.reads.of(id))[0] ?? null;
  }

  /** The records of these ids, in their order; ids without one are left out. */
  async byIds(ids: readonly string[]): Promise<Turn[]> {
    return (await Promise.all(ids.map((id) => this.reads.of(id)))).flat();
  }
}
