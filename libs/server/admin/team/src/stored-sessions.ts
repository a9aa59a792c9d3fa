import { Injectable } from '@nestjs/common';
import { type SessionSource, type SessionStanding, SessionWatch } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { type Session, Sessions } from '@feelori/records/sessions';
import { type User, Users } from '@feelori/records/users';
import { SecondFactorDuties } from './second-factor-duties';
import { mayUseSession } from './may-use-session';

/** Tells the platform how sessions stand, by what is stored of them and of their people. */
@Injectable()
export class StoredSessions implements SessionSource {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly duties: SecondFactorDuties,
    watch: SessionWatch,
  ) {
    watch.useSource(this);
  }

  async standings(sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionStanding>> {
    const sessions = await this.sessions.byIds(sessionIds);
    const users = await this.users.byIds(sessions.map(({ userId }) => userId));
    const now = this.clock.ms();
    return new Map(
      sessions.flatMap((session) => {
        const user = users.get(session.userId);
        return user === undefined
          ? []
          : [
              [
                session._id,
                { ...standingOf(session, user, now), mustSetUp: this.duties.isMissing(user) },
              ] as const,
            ];
      }),
    );
  }

  noteUsed(sessionId: string, exchange: number): Promise<void> {
    return this.sessions.noteUsed(sessionId, exchange);
  }
}

function standingOf(session: Session, user: User, now: number): SessionStanding {
  const exchanges = session.exchanges ?? 0;
  const isOpen = session.endedAt === null && session.expiresAt.getTime() > now;
  return {
    good: isOpen && mayUseSession(user, session),
    role: user.role,
    exchanges,
    used: session.usedExchange ?? exchanges,
  };
}
