import { Injectable } from '@nestjs/common';
import type { AuditAction, MySession, MySessions, PasswordRequest } from '@feelori/contracts';
import { type Actor, auditEntry, type AuditEntry } from '@feelori/platform/audit';
import { SessionWatch } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { SecurityEvents } from '@feelori/records/security-events';
import { type Session, Sessions } from '@feelori/records/sessions';
import { Credentials, type User, Users } from '@feelori/records/users';
import { mayUseSession } from './may-use-session';
import { OwnAvailability } from './own-availability';
import { Passwords } from './passwords';
import { PresentPassword } from './present-password';
import { SessionRevocations } from './session-revocations';
import { shortAddress } from './short-address';

const MOST_SESSIONS = 200;
const MOST_TRIES = 5;

/** Who asks for something of their own, and in which session. */
export interface Myself extends Actor {
  sessionId: string;
}

/** What people do with their own account: password, and where they are signed in. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly credentials: Credentials,
    private readonly stored: Sessions,
    private readonly passwords: Passwords,
    private readonly password: PresentPassword,
    private readonly events: SecurityEvents,
    private readonly over: SessionRevocations,
    private readonly watch: SessionWatch,
    private readonly availability: OwnAvailability,
  ) {}

  async sessions(me: Myself): Promise<MySessions> {
    const [user, open] = await Promise.all([
      this.me(me),
      this.stored.openOf(me.id, this.clock.now(), MOST_SESSIONS),
    ]);
    const sessions = open
      .filter((session) => mayUseSession(user, session))
      .map((session) => shown(session, me.sessionId));
    return { sessions: sessions.sort((a, b) => (a.lastUsedAt < b.lastUsedAt ? 1 : -1)) };
  }

  async endSession(id: string, me: Myself): Promise<void> {
    if (!(await this.stored.endOwn(me.id, id, this.clock.now()))) throw new AppError('not_found');
    await this.watch.tellOver(id);
    await this.events.note('session_ended', { userId: me.id, sessionId: id, address: me.address });
  }

  /** Ends all sessions; the one that asks goes on if it is to. */
  async signOutEverywhere(keepThis: boolean, me: Myself): Promise<void> {
    const kept = keepThis ? me.sessionId : null;
    const audit = this.entry('team.signed_out_everywhere', me);
    await this.changed(async () => this.credentials.endSessions(await this.me(me), kept, audit));
    if (!keepThis) await this.availability.say(me.id, false);
    await this.events.note('sessions_ended', { userId: me.id, address: me.address });
    await this.over.announceAllOf(me.id);
  }

  /** Ends all other sessions. The present password is asked for, and guessing it is slowed down as at the sign-in. */
  async changePassword({ present, next }: PasswordRequest, me: Myself): Promise<void> {
    const audit = this.entry('team.password_changed', me);
    await this.changed(async () => {
      const user = await this.password.holder(me, present);
      return this.credentials.change(user, await this.passwords.hash(next), me.sessionId, audit);
    });
    await this.events.note('password_changed', { userId: me.id, address: me.address });
    await this.over.announceAllOf(me.id);
  }

  /** Tries again when somebody changed the person in the same moment. */
  private async changed(change: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) if (await change()) return;
    throw new AppError('conflict');
  }

  private async me({ id }: Myself): Promise<User> {
    const user = await this.users.byId(id);
    if (!user?.active) throw new AppError('unauthenticated');
    return user;
  }

  private entry(action: AuditAction, me: Myself): AuditEntry {
    const change = { action, about: `user ${me.id}`, before: {}, after: {} };
    return auditEntry(me, this.clock.now(), change);
  }
}

function shown(session: Session, here: string): MySession {
  const { _id: id, device = 'Unknown device', address, createdAt, lastUsedAt = createdAt } = session;
  return {
    id,
    device,
    address: shortAddress(address),
    since: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    isThis: id === here,
  };
}
