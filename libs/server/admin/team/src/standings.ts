import { Injectable } from '@nestjs/common';
import { type TeamPerson } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { SecurityEvents } from '@feelori/records/security-events';
import { type StandingChange, TeamRegister, type User, Users } from '@feelori/records/users';
import { SessionRevocations } from './session-revocations';
import { judgeStanding, type StandingWish } from './standing-rules';
import { teamPersonOf } from './team-person';

/** Each time somebody else was quicker; then this one decides anew. */
const MOST_TRIES = 100;
const ACTIONS = {
  role: 'team.role_changed',
  deactivate: 'team.deactivated',
  reactivate: 'team.reactivated',
} as const;
const EVENTS = {
  role: 'role_changed',
  deactivate: 'person_deactivated',
  reactivate: 'person_reactivated',
} as const;

/** Changes roles, and who may sign in, one change after the other. */
@Injectable()
export class Standings {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly register: TeamRegister,
    private readonly events: SecurityEvents,
    private readonly sessions: SessionRevocations,
  ) {}

  async change(id: string, wish: StandingWish, actor: Actor): Promise<TeamPerson> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const version = await this.register.settle();
      const change = await this.decide(id, wish, actor);
      if (change !== null) {
        if (!(await this.register.change(version, change))) continue;
        const about = { userId: id, byId: actor.id, address: actor.address };
        await Promise.all([this.events.note(EVENTS[wish.kind], about), this.sessions.announceAllOf(id)]);
      }
      return this.person(id);
    }
    throw new AppError('unavailable');
  }

  /** Null when there is nothing to change. */
  private async decide(id: string, wish: StandingWish, actor: Actor): Promise<StandingChange | null> {
    const [people, owners] = await Promise.all([
      this.users.byIds([id, actor.id]),
      this.users.countActive('owner'),
    ]);
    const target = people.get(id);
    const verdict = judgeStanding(people.get(actor.id), target, wish, owners);
    if (verdict.kind === 'refused') throw new AppError(verdict.code, verdict.detail);
    if (verdict.kind === 'same' || target === undefined) return null;
    const { role, active } = verdict;
    const audit = auditEntry(actor, this.clock.now(), {
      action: ACTIONS[wish.kind],
      about: `user ${id}`,
      before: standingOf(target),
      after: { role, active },
    });
    return { userId: id, role, active, audit };
  }

  private async person(id: string): Promise<TeamPerson> {
    const user = await this.users.byId(id);
    const person = user && teamPersonOf(user);
    if (!person) throw new AppError('not_found');
    return person;
  }
}

function standingOf({ role, active }: User): Pick<User, 'role' | 'active'> {
  return { role, active };
}
