import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { may, type Permission, type Role, ROLES } from '@feelori/contracts';
import { DURABLE } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { User } from './user';

const DEADLINE_MS = 3_000;

/** Somebody who gets new hand-overs, and where they stand in turn; null for who never got one. */
export interface AvailablePerson {
  id: string;
  givenSeq: number | null;
}

/** Who gets new hand-overs, and whose turn it is. */
@Injectable()
export class Availabilities {
  constructor(@InjectModel('User') private readonly model: Model<User>) {}

  /** Until then; null for away. True where that changes whether they are available at all. */
  async set(id: string, until: Date | null): Promise<boolean> {
    const change = this.model
      .findOneAndUpdate({ _id: { $eq: id }, active: true }, { $set: { availableUntil: until } }, DURABLE)
      .lean<User>();
    const before = await withDeadline(change.exec(), DEADLINE_MS, 'database: availability');
    return before !== null && (before.availableUntil == null) !== (until === null);
  }

  /** Active people whose role allows this and who are available at this time. */
  async now(permission: Permission, at: Date, limit: number): Promise<AvailablePerson[]> {
    const roles = ROLES.filter((role: Role) => may(role, permission));
    const found = this.model
      .find({ role: { $in: roles }, active: true, availableUntil: { $gt: at } }, { givenSeq: 1 })
      .limit(limit)
      .lean<Pick<User, '_id' | 'givenSeq'>[]>();
    const people = await withDeadline(found.exec(), DEADLINE_MS, 'database: who is available');
    return people.map(({ _id: id, givenSeq = null }) => ({ id, givenSeq }));
  }

  /** This one gets the next hand-over, if nobody gave them one since they were seen: then it is somebody else's turn. */
  async takeTurn({ id, givenSeq }: AvailablePerson, next: number): Promise<boolean> {
    const filter = { _id: id, active: true, givenSeq };
    const turn = this.model.updateOne(filter, { $set: { givenSeq: next } }, DURABLE);
    return (await withDeadline(turn.exec(), DEADLINE_MS, 'database: turn')).modifiedCount === 1;
  }

  /** They got nothing: they stand where they stood, unless they got one since. */
  async giveTurnBack({ id, givenSeq }: AvailablePerson, next: number): Promise<void> {
    const back = this.model.updateOne({ _id: id, givenSeq: next }, { $set: { givenSeq } }, DURABLE);
    await withDeadline(back.exec(), DEADLINE_MS, 'database: turn');
  }

  /** Those of these who cannot look after anything any more. */
  async gone(ids: readonly string[]): Promise<string[]> {
    const found = this.model.find({ _id: { $in: [...ids] }, active: true }, { _id: 1 }).lean();
    const here = await withDeadline(found.exec(), DEADLINE_MS, 'database: who is here');
    const known = new Set(here.map(({ _id }) => _id));
    return ids.filter((id) => !known.has(id));
  }
}
