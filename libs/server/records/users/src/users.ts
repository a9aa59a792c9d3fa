import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Role } from '@feelori/contracts';
import { withDeadline } from '@feelori/platform/resilience';
import { mongo, type Model } from 'mongoose';
import type { User } from './user';

const DEADLINE_MS = 3_000;
const DUPLICATE_KEY = 11_000;

/** The people of the shop. */
@Injectable()
export class Users {
  constructor(@InjectModel('User') private readonly model: Model<User>) {}

  async byEmail(email: string): Promise<User | null> {
    const found = this.model.findOne({ email: { $eq: email.toLowerCase() } }).lean<User>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: user by e-mail');
  }

  async byId(id: string): Promise<User | null> {
    return withDeadline(this.model.findById(id).lean<User>().exec(), DEADLINE_MS, 'database: user');
  }

  /** Those of these people that are there. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
    const found = this.model.find({ _id: { $in: [...new Set(ids)] } }).lean<User[]>();
    const users = await withDeadline(found.exec(), DEADLINE_MS, 'database: users');
    return new Map(users.map((user) => [user._id, user]));
  }

  /** The names of these people, by id; who is gone is missing. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const found = this.model
      .find({ _id: { $in: [...new Set(ids)] } }, { name: 1 })
      .lean<Pick<User, '_id' | 'name'>[]>();
    const users = await withDeadline(found.exec(), DEADLINE_MS, 'database: names of users');
    return new Map(users.map(({ _id, name }) => [_id, name]));
  }

  /** Everybody, by address; at most so many. */
  async all(most: number): Promise<User[]> {
    const found = this.model.find().sort({ email: 1 }).limit(most).lean<User[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: all users');
  }

  /** How many people of this role may sign in. */
  async countActive(role: Role): Promise<number> {
    const count = this.model.countDocuments({ role, active: true });
    return withDeadline(count.exec(), DEADLINE_MS, 'database: count of users');
  }

  async anyWithRole(role: Role): Promise<boolean> {
    const found = this.model.exists({ role });
    return (await withDeadline(found.exec(), DEADLINE_MS, 'database: user by role')) !== null;
  }

  /** False when somebody has that address already. */
  async add(user: User): Promise<boolean> {
    try {
      await withDeadline(this.model.create([user]), DEADLINE_MS, 'database: new user');
      return true;
    } catch (error) {
      if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
      throw error;
    }
  }

  async signedIn(id: string, at: Date): Promise<void> {
    const note = this.model.updateOne({ _id: id }, { $set: { lastSignInAt: at } });
    await withDeadline(note.exec(), DEADLINE_MS, 'database: sign-in');
  }

  /** Puts a hash of the same password in the place of one with weaker parameters; another password stays. */
  async rehash(id: string, from: string, to: string): Promise<void> {
    const change = this.model.updateOne({ _id: id, passwordHash: from }, { $set: { passwordHash: to } });
    await withDeadline(change.exec(), DEADLINE_MS, 'database: password hash');
  }
}
