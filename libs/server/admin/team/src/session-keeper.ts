import { Injectable } from '@nestjs/common';
import { SessionWatch } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import { SecurityEvents } from '@feelori/records/security-events';
import { type Session, type SessionEnd, Sessions } from '@feelori/records/sessions';
import { type User, Users } from '@feelori/records/users';
import { addressFits, judgeRefresh, type RefreshToken } from './refresh-rules';
import { OwnAvailability } from './own-availability';
import { mayUseSession } from './may-use-session';
import { type Admission, Authenticator } from './authenticator';

/** A parallel refresh can win the exchange; the second look then finds the token in its grace time. */
const MOST_LOOKS = 3;

/** Keeps people signed in: exchanges refresh tokens, notices stolen ones, ends sessions. */
@Injectable()
export class SessionKeeper {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly events: SecurityEvents,
    private readonly authenticator: Authenticator,
    private readonly watch: SessionWatch,
    private readonly availability: OwnAvailability,
  ) {}

  /**
   * Throws `session_expired` for everything that is not a valid token. An older one of a family ends the family; a
   * made-up one ends nothing, whichever session it names.
   */
  async refresh(token: RefreshToken | null, address: string): Promise<Admission> {
    if (token === null) throw new AppError('session_expired');
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const session = await this.sessions.byId(token.sessionId);
      const user = session && (await this.holderOf(session));
      if (!session || !user) throw new AppError('session_expired');
      const exchanged = await this.exchange(session, token.secret, address);
      if (exchanged === null) continue;
      const { secret, number } = exchanged;
      return {
        signedIn: await this.authenticator.answer(user, session._id, number),
        refresh: { sessionId: session._id, secret },
      };
    }
    throw new AppError('session_expired');
  }

  /**
   * Ends the session of a token. Whose session is over already is out; everything else is refused like at `refresh`,
   * and a made-up token ends nothing here either.
   */
  async signOut(token: RefreshToken | null, address: string): Promise<void> {
    const session = token && (await this.sessions.byId(token.sessionId));
    if (!token || !session) throw new AppError('session_expired');
    switch (judgeRefresh(session, token.secret, this.clock.ms()).kind) {
      case 'over':
        return;
      case 'unknown':
        throw new AppError('session_expired');
      case 'reused':
        return this.endReused(session, address);
      case 'rotate':
      case 'again':
        if (!(await this.end(session._id, 'signed_out'))) return;
        await this.availability.say(session.userId, false).catch(() => undefined);
        await this.events.note('signed_out', {
          address,
          userId: session.userId,
          sessionId: session._id,
        });
    }
  }

  /** The token to give out now, and its number; null when another request exchanged it in the same moment. */
  private async exchange(
    session: Session,
    secret: string,
    address: string,
  ): Promise<{ secret: string; number: number } | null> {
    const now = this.clock.now();
    const verdict = judgeRefresh(session, secret, now.getTime());
    if (verdict.kind === 'reused') return this.endReused(session, address);
    if (verdict.kind === 'over' || verdict.kind === 'unknown') throw new AppError('session_expired');
    if (!addressFits(this.settings.auth.ipBinding, session.address, address)) {
      const about = { address, userId: session.userId, sessionId: session._id };
      await this.events.note('refresh_address_refused', about);
      throw new AppError('session_expired', 'Your network has changed.');
    }
    const { exchanges = 0 } = session;
    if (verdict.kind === 'again') return { secret: verdict.next, number: exchanges };
    const rotated = await this.sessions.rotate(session._id, session.tokenHash, verdict.nextHash, now);
    return rotated ? { secret: verdict.next, number: exchanges + 1 } : null;
  }

  /** Somebody has a copy of an older token, the thief or the robbed: the family ends for both. */
  private async endReused({ _id, userId }: Session, address: string): Promise<never> {
    const ended = await this.end(_id, 'token_reused');
    if (ended) await this.events.note('refresh_token_reused', { address, userId, sessionId: _id });
    throw new AppError('session_expired');
  }

  /** Ends a session in every process; true for the one call that did it. */
  private async end(id: string, by: SessionEnd): Promise<boolean> {
    const ended = await this.sessions.end(id, by, this.clock.now());
    await this.watch.tellOver(id);
    return ended;
  }

  /** The person of a session, unless they may no longer use it. */
  private async holderOf(session: Session): Promise<User | null> {
    const user = await this.users.byId(session.userId);
    return user !== null && mayUseSession(user, session) ? user : null;
  }
}
