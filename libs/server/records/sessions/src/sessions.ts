import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { Session, SessionEnd } from './session';

const DEADLINE_MS = 3_000;
/** More exchanges than this within the grace time are not a browser's. */
const MOST_ROTATED = 8;

/** Sign-in sessions. Every change is one compare-and-set, so parallel refreshes cannot fork a family. */
@Injectable()
export class Sessions {
  constructor(@InjectModel('Session') private readonly model: Model<Session>) {}

  async add(session: Session): Promise<void> {
    await withDeadline(this.model.create([session]), DEADLINE_MS, 'database: new session');
  }

  async byId(id: string): Promise<Session | null> {
    return withDeadline(this.model.findById(id).lean<Session>().exec(), DEADLINE_MS, 'database: session');
  }

  /** Those of these that are there, whether they stand or not. */
  async byIds(ids: readonly string[]): Promise<Session[]> {
    const found = this.model.find({ _id: { $in: [...ids] } }).lean<Session[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: sessions');
  }

  /** Sessions of a person that nobody ended and that have not run out; at most so many. */
  async openOf(userId: string, at: Date, most: number): Promise<Session[]> {
    const found = this.model.find({ userId, endedAt: null, expiresAt: { $gt: at } }).limit(most);
    return withDeadline(found.lean<Session[]>().exec(), DEADLINE_MS, 'database: sessions of a person');
  }

  /** Everybody's that nobody ended and that have not run out, those that began last first; at most so many. */
  async open(at: Date, most: number): Promise<Session[]> {
    const found = this.model
      .find({ expiresAt: { $gt: at }, endedAt: null })
      .sort({ expiresAt: -1 })
      .limit(most);
    return withDeadline(found.lean<Session[]>().exec(), DEADLINE_MS, 'database: open sessions');
  }

  /** The valid token, if it still has this number, has reached its browser. */
  async noteUsed(id: string, exchange: number): Promise<void> {
    const note = this.model.updateOne(
      { _id: id, exchanges: exchange, endedAt: null },
      { $max: { usedExchange: exchange } },
      DURABLE,
    );
    await withDeadline(note.exec(), DEADLINE_MS, 'database: session use');
  }

  /** Exchanges the valid token for its successor; false when it was not the valid one any more. */
  async rotate(id: string, fromHash: string, toHash: string, at: Date): Promise<boolean> {
    const rotation = this.model.updateOne(
      { _id: id, tokenHash: fromHash, endedAt: null },
      {
        $set: { tokenHash: toHash, lastUsedAt: at },
        $inc: { exchanges: 1 },
        $push: { rotated: { $each: [{ hash: fromHash, at }], $slice: -MOST_ROTATED } },
      },
      DURABLE,
    );
    return (
      (await withDeadline(rotation.exec(), DEADLINE_MS, 'database: session rotation')).modifiedCount === 1
    );
  }

  /** Ends a family; true for the one call that did it. */
  async end(id: string, by: SessionEnd, at: Date): Promise<boolean> {
    const ending = this.model.updateOne(
      { _id: id, endedAt: null },
      { $set: { endedAt: at, endedBy: by } },
      DURABLE,
    );
    return (await withDeadline(ending.exec(), DEADLINE_MS, 'database: session end')).modifiedCount === 1;
  }

  /** Ends one of a person's own; false when it is none of theirs, or over. */
  async endOwn(userId: string, id: string, at: Date): Promise<boolean> {
    const ending = this.model.updateOne(
      { _id: id, userId, endedAt: null },
      { $set: { endedAt: at, endedBy: 'ended_elsewhere' } },
      DURABLE,
    );
    return (await withDeadline(ending.exec(), DEADLINE_MS, 'database: session end')).modifiedCount === 1;
  }
}
