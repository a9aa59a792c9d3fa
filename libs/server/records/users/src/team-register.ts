import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Role } from '@feelori/contracts';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { User } from './user';

const DEADLINE_MS = 3_000;
const PAGE = 'team';

/** How a person stands from now on, and the entry for the audit. */
export interface StandingChange {
  userId: string;
  role: Role;
  active: boolean;
  audit: AuditEntry;
}

/** The one document of the collection `team_register`. */
export interface TeamRegisterPage {
  _id: string;
  /** How many changes of role or activity there were. */
  version: number;
  /** The one that is being made. */
  change: StandingChange | null;
}

/**
 * Lets one change of role or activity happen after the other, in all processes, so that each is decided by what the
 * last one left behind: a rule over several people (an owner stays) holds without transactions. A change stands here
 * before it is made; whoever comes next finishes what somebody began and did not end
 * (docs/decisions/0089-an-owner-stays.md).
 */
@Injectable()
export class TeamRegister {
  constructor(
    @InjectModel('TeamRegister') private readonly pages: Model<TeamRegisterPage>,
    @InjectModel('User') private readonly users: Model<User>,
  ) {}

  /** Finishes the change under way; from then on everybody is as the version says that this gives. */
  async settle(): Promise<number> {
    const page = await this.page();
    if (page.change !== null) await this.finish(page.version, page.change);
    return page.version;
  }

  /** Makes a change that was decided at `version`; false, and nothing is done, when that has passed. */
  async change(version: number, change: StandingChange): Promise<boolean> {
    const next = version + 1;
    const begun = this.pages.updateOne(
      { _id: PAGE, version, change: null },
      { $set: { version: next, change } },
      DURABLE,
    );
    if ((await withDeadline(begun.exec(), DEADLINE_MS, 'database: team register')).modifiedCount !== 1) {
      return false;
    }
    await this.finish(next, change);
    return true;
  }

  private async page(): Promise<TeamRegisterPage> {
    const read = this.pages.findById(PAGE).lean<TeamRegisterPage>();
    const page = await withDeadline(read.exec(), DEADLINE_MS, 'database: team register');
    if (page !== null) return { ...page, change: page.change ?? null };
    const first = { _id: PAGE, version: 0, change: null };
    await withDeadline(insertNew(this.pages.collection, [first]), DEADLINE_MS, 'database: team register');
    return this.page();
  }

  /** Bears repetition, also late: a person holds the number of the last change, and none older is made after it. */
  private async finish(version: number, { userId, role, active, audit }: StandingChange): Promise<void> {
    const made = this.users.updateOne(
      { _id: userId, standingVersion: { $not: { $gte: version } } },
      {
        $set: {
          role,
          active,
          standingVersion: version,
          ...(active ? {} : { reset: null, availableUntil: null }),
        },
        $inc: { sessionVersion: active ? 0 : 1 },
        ...withAudit(audit),
      },
      DURABLE,
    );
    await withDeadline(made.exec(), DEADLINE_MS, 'database: standing');
    const done = this.pages.updateOne({ _id: PAGE, version }, { $set: { change: null } }, DURABLE);
    await withDeadline(done.exec(), DEADLINE_MS, 'database: team register');
  }
}
