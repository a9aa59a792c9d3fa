import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  type InviteRequest,
  type PersonLink,
  type Role,
  rolesBelow,
} from '@feelori/contracts';
import { type Actor, auditEntry, type AuditEntry, type AuditValues } from '@feelori/platform/audit';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { SecurityEvents } from '@feelori/records/security-events';
import { Invites, type OneUseLink, type User, Users } from '@feelori/records/users';
import { newLinkToken } from './link-token';
import { MOST_PEOPLE } from './team-size';
import { teamPersonOf } from './team-person';

const INVITE_MS = 7 * 86_400_000;

/** Asks people into the team by a link that works once. The link is told to who asks, and to nobody after that. */
@Injectable()
export class Invitations {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly invites: Invites,
    private readonly events: SecurityEvents,
  ) {}

  async invite({ email: typed, role }: InviteRequest, actor: Actor): Promise<PersonLink> {
    const over = await this.grantable(actor);
    if (!over.includes(role)) throw new AppError('forbidden', 'This role is not yours to give.');
    const email = typed.toLowerCase();
    const now = this.clock.now();
    const known = await this.users.byEmail(email);
    const id = known?._id ?? newId(now.getTime());
    const { text, tokenHash } = newLinkToken(id);
    const invite = { tokenHash, by: actor.id, endsAt: new Date(now.getTime() + INVITE_MS) };
    const audit = this.entry('team.invited', id, actor, { email, role });
    const user = known
      ? await this.invites.renew(email, { role, invite, over }, audit)
      : await this.add({ id, email, role, invite, audit });
    const person = user && teamPersonOf(user);
    if (!person) throw new AppError('person_known');
    await this.events.note('person_invited', { userId: id, byId: actor.id, address: actor.address });
    return { person, path: `/join#${text}`, endsAt: invite.endsAt.toISOString() };
  }

  async withdraw(id: string, actor: Actor): Promise<void> {
    const audit = this.entry('team.invite_withdrawn', id, actor, {});
    const withdrawn = await this.invites.withdraw(id, await this.grantable(actor), audit);
    if (!withdrawn) throw new AppError('not_found');
    await this.events.note('invite_withdrawn', { userId: id, byId: actor.id, address: actor.address });
  }

  /** Null when somebody has the address, since a moment ago. */
  private async add(one: {
    id: string;
    email: string;
    role: Role;
    invite: OneUseLink;
    audit: AuditEntry;
  }): Promise<User | null> {
    if ((await this.users.all(MOST_PEOPLE)).length >= MOST_PEOPLE) {
      throw new AppError('conflict', `A team has at most ${MOST_PEOPLE} people.`);
    }
    const user: User = {
      _id: one.id,
      email: one.email,
      name: one.email.split('@')[0] ?? one.email,
      role: one.role,
      passwordHash: null,
      sessionVersion: 1,
      active: false,
      invite: one.invite,
      createdAt: this.clock.now(),
      lastSignInAt: null,
      pendingAudit: [one.audit],
    };
    return (await this.users.add(user)) ? user : null;
  }

  /** By what the person is now, not when they signed in. */
  private async grantable(actor: Actor): Promise<readonly Role[]> {
    const user = await this.users.byId(actor.id);
    return user?.active ? rolesBelow(user.role) : [];
  }

  private entry(action: AuditAction, id: string, actor: Actor, after: AuditValues): AuditEntry {
    return auditEntry(actor, this.clock.now(), { action, about: `user ${id}`, before: {}, after });
  }
}
