import { Injectable } from '@nestjs/common';
import type { CodeWanted, SignedIn, SignedInUser } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import { SecurityEvents } from '@feelori/records/security-events';
import { type Session, Sessions } from '@feelori/records/sessions';
import { type User, Users } from '@feelori/records/users';
import { CodeChecks } from './code-checks';
import { CodeTickets } from './code-tickets';
import { Passwords } from './passwords';
import { SecondFactorDuties } from './second-factor-duties';
import { hashOf, newSecret, type RefreshToken } from './refresh-rules';
import { SignInRateLimit } from './sign-in-rate-limit';

/** An answer for the body, and the token for the cookie. */
export interface Admission {
  signedIn: SignedIn;
  refresh: RefreshToken;
}

/** The password was right, and a code is asked for. */
export interface HalfAdmission {
  wanted: CodeWanted;
}

/** Where somebody signs in from. */
export interface Whence {
  address: string;
  device: string;
}

const DAY_MS = 86_400_000;

/** Lets people in: password, code, rate limit, session, tokens. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly events: SecurityEvents,
    private readonly passwords: Passwords,
    private readonly rateLimit: SignInRateLimit,
    private readonly tokens: AccessTokens,
    private readonly tickets: CodeTickets,
    private readonly codes: CodeChecks,
    private readonly duties: SecondFactorDuties,
  ) {}

  /** Throws `sign_in_failed` for every reason alike, or `locked_out` after too many tries. */
  async signIn(email: string, password: string, from: Whence): Promise<Admission | HalfAdmission> {
    const { address } = from;
    const wait = await this.rateLimit.begin(email, address);
    if (wait !== null) {
      await this.events.note('sign_in_locked_out', { address });
      throw new AppError('locked_out', undefined, undefined, Math.ceil(wait / 1_000));
    }
    const user = await this.users.byEmail(email);
    const fits = await this.passwords.fits(password, user?.active ? user.passwordHash : null);
    if (!user || !fits) {
      await this.events.note('sign_in_failed', { address, userId: user?._id ?? null });
      throw new AppError('sign_in_failed');
    }
    await this.rateLimit.release(email, address);
    await this.renewHash(user, password);
    if (user.secondFactor != null) return { wanted: { ticket: this.tickets.give(user) } };
    return this.admit(user, from);
  }

  /**
   * The second step. Throws `code_ticket_over` when the password is to be written again, `wrong_code`, or `locked_out`
   * after too many of those.
   */
  async signInWithCode(ticket: string, code: string, from: Whence): Promise<Admission> {
    const user = await this.tickets.holder(ticket);
    if (user?.secondFactor == null) throw new AppError('code_ticket_over');
    await this.codes.spend(user, code, from.address);
    return this.admit(user, from);
  }

  /** The access token for a session that is going on, beside the refresh token of this number. */
  async answer(user: User, sessionId: string, exchange: number): Promise<SignedIn> {
    const person = personOf(user);
    return {
      accessToken: await this.tokens.sign(accessTokenClaims(person, sessionId, exchange)),
      expiresIn: this.tokens.lifetime,
      user: person,
      mustSetUpSecondFactor: this.duties.isMissing(user),
    };
  }

  private async admit(user: User, from: Whence): Promise<Admission> {
    const now = this.clock.now();
    const secret = newSecret();
    const session = this.newSession(user, secret, from, now);
    await this.sessions.add(session);
    await this.users.signedIn(user._id, now);
    await this.events.note('signed_in', { address: from.address, userId: user._id, sessionId: session._id });
    return {
      signedIn: await this.answer(user, session._id, 0),
      refresh: { sessionId: session._id, secret },
    };
  }

  private async renewHash({ _id, passwordHash }: User, password: string): Promise<void> {
    if (passwordHash === null || !this.passwords.isOutdated(passwordHash)) return;
    await this.users.rehash(_id, passwordHash, await this.passwords.hash(password));
  }

  private newSession(user: User, secret: string, { address, device }: Whence, now: Date): Session {
    return {
      _id: newId(now.getTime()),
      userId: user._id,
      userVersion: user.sessionVersion,
      tokenHash: hashOf(secret),
      chainKey: newSecret(),
      exchanges: 0,
      usedExchange: 0,
      rotated: [],
      address,
      device,
      lastUsedAt: now,
      createdAt: now,
      expiresAt: new Date(now.getTime() + this.settings.auth.refreshTokenDays * DAY_MS),
      endedAt: null,
      endedBy: null,
    };
  }
}

/** What others may know of a person. */
function personOf(user: User): SignedInUser {
  return { id: user._id, email: user.email, name: user.name, role: user.role };
}
