import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import { SecurityEvents } from '@feelori/records/security-events';
import { type Session, Sessions } from '@feelori/records/sessions';
import { type User, Users } from '@feelori/records/users';
import { addressFits, judgeRefresh, type RefreshToken } from './refresh-rules';
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
  ) {}

  /** Throws `session_expired` for everything that is not a valid token; a reused one ends its whole family. */
  async refresh(token: RefreshToken | null, address: string): Promise<Admission> {
    if (token === null) throw new AppError('session_expired');
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const session = await this.sessions.byId(token.sessionId);
      const user = session && (await this.holderOf(session));
      if (!session || !user) throw new AppError('session_expired');
      const secret = await this.exchange(session, token.secret, address);
      if (secret === null) continue;
      return {
        signedIn: await this.authenticator.answer(user, session._id),
        refresh: { sessionId: session._id, secret },
      };
    }
    throw new AppError('session_expired');
  }

  /** Ends the session of a cookie; anything else is ignored, since whoever signs out is out. */
  async signOut(token: RefreshToken | null, address: string): Promise<void> {
    const session = token && (await this.sessions.byId(token.sessionId));
    if (!token || !session || judgeRefresh(session, token.secret, this.clock.ms()).kind === 'over') return;
    if (await this.sessions.end(session._id, 'signed_out', this.clock.now())) {
      await this.events.note('signed_out', { address, userId: session.userId, sessionId: session._id });
    }
  }

  /** The token to give out now; null when another request exchanged it in the same moment. */
  private async exchange(session: Session, secret: string, address: string): Promise<string | null> {
    const now = this.clock.now();
    const verdict = judgeRefresh(session, secret, now.getTime());
    const about = { address, userId: session.userId, sessionId: session._id };
    if (verdict.kind === 'over') throw new AppError('session_expired');
    if (verdict.kind === 'reused') {
      const ended = await this.sessions.end(session._id, 'token_reused', now);
      if (ended) await this.events.note('refresh_token_reused', about);
      throw new AppError('session_expired');
    }
    if (!addressFits(this.settings.auth.ipBinding, session.address, address)) {
      await this.events.note('refresh_address_refused', about);
      throw new AppError('session_expired', 'Your network has changed.');
    }
    if (verdict.kind === 'again') return verdict.next;
    const rotated = await this.sessions.rotate(session._id, session.tokenHash, verdict.nextHash, now);
    return rotated ? verdict.next : null;
  }

  /** The person of a session, unless they may no longer use it. */
  private async holderOf(session: Session): Promise<User | null> {
    const user = await this.users.byId(session.userId);
    return user?.active && user.sessionVersion === session.userVersion ? user : null;
  }
}
