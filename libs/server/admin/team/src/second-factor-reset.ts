import { Injectable } from '@nestjs/common';
import type { TeamPerson } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { SecurityEvents } from '@feelori/records/security-events';
import { SecondFactors, type User, Users } from '@feelori/records/users';
import { SessionRevocations } from './session-revocations';
import { teamPersonOf } from './team-person';

const MOST_TRIES = 5;

/** An owner takes the second factor from a colleague who has lost theirs; all their sessions are over. */
@Injectable()
export class SecondFactorReset {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly factors: SecondFactors,
    private readonly events: SecurityEvents,
    private readonly sessions: SessionRevocations,
  ) {}

  async reset(id: string, actor: Actor): Promise<TeamPerson> {
    if (id === actor.id) throw new AppError('forbidden', 'Remove your own on your account page.');
    await this.remove(id, actor);
    await this.events.note('second_factor_reset', { userId: id, byId: actor.id, address: actor.address });
    await this.sessions.announceAllOf(id);
    return shown(await this.users.byId(id));
  }

  /** Tries again when somebody changed the person in the same moment. */
  private async remove(id: string, actor: Actor): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const user = await this.users.byId(id);
      if (!user?.active || user.secondFactor == null) throw new AppError('not_found');
      const audit = auditEntry(actor, this.clock.now(), {
        action: 'team.second_factor_reset',
        about: `user ${id}`,
        before: { secondFactor: true },
        after: { secondFactor: false },
      });
      if (await this.factors.remove(user, null, audit)) return;
    }
    throw new AppError('conflict');
  }
}

function shown(user: User | null): TeamPerson {
  const person = user && teamPersonOf(user);
  if (!person) throw new AppError('not_found');
  return person;
}
