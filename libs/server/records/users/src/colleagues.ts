import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { may, type Permission, type Role, ROLES } from '@feelori/contracts';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { User } from './user';

const DEADLINE_MS = 3_000;

/** People of the shop as colleagues know them: who is here and may do something. */
@Injectable()
export class Colleagues {
  constructor(@InjectModel('User') private readonly model: Model<User>) {}

  /** Ids and names of active people whose role allows this, by name; `limit` at most. */
  async who(permission: Permission, limit: number): Promise<Pick<User, '_id' | 'name' | 'availableUntil'>[]> {
    const roles = ROLES.filter((role: Role) => may(role, permission));
    const found = this.model
      .find({ role: { $in: roles }, active: true }, { name: 1, availableUntil: 1 })
      .limit(limit)
      .lean<Pick<User, '_id' | 'name' | 'availableUntil'>[]>();
    const people = await withDeadline(found.exec(), DEADLINE_MS, 'database: colleagues');
    return people.sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Whether this one is active and may do it. */
  async isOne(id: string, permission: Permission): Promise<boolean> {
    const found = this.model.findOne({ _id: { $eq: id } }, { active: 1, role: 1 }).lean<User>();
    const user = await withDeadline(found.exec(), DEADLINE_MS, 'database: colleague');
    return user !== null && user.active && may(user.role, permission);
  }
}
