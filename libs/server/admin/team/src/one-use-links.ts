import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  type LinkLook,
  type LinkUseRequest,
  type PersonLink,
  rolesBelow,
} from '@feelori/contracts';
import { type Actor, auditEntry, type AuditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { SecurityEvents } from '@feelori/records/security-events';
import { Credentials, Invites, type OneUseLink, type User, Users } from '@feelori/records/users';
import { newLinkToken, parseLinkToken } from './link-token';
import { Passwords } from './passwords';
import { SessionRevocations } from './session-revocations';
import { teamPersonOf } from './team-person';

const RESET_MS = 86_400_000;

interface Found {
  kind: LinkLook['kind'];
  user: User;
  tokenHash: string;
}

/** One-use links: shows what a link is for, accepts an invitation, resets a password, and makes links for that. */
@Injectable()
export class OneUseLinks {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly invites: Invites,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly events: SecurityEvents,
    private readonly sessions: SessionRevocations,
  ) {}

  async look(token: string): Promise<LinkLook> {
    const { kind, user } = await this.find(token);
    return { kind, email: user.email, name: kind === 'invite' ? '' : user.name, role: user.role };
  }

  /** Throws `link_over` for a link that was used, has run out, or whose giver may no longer give it. */
  async use({ token, password, name }: LinkUseRequest, address: string): Promise<void> {
    const found = await this.find(token);
    const passwordHash = await this.passwords.hash(password);
    const used =
      found.kind === 'invite'
        ? await this.accept(found, { passwordHash, name: name?.trim() || found.user.name }, address)
        : await this.reset(found, passwordHash, address);
    if (!used) throw new AppError('link_over');
    const kind = found.kind === 'invite' ? 'invite_accepted' : 'password_reset';
    await this.events.note(kind, { userId: found.user._id, address });
    await this.sessions.announceAllOf(found.user._id);
  }

  /** A link by which a colleague may choose another password. */
  async offerReset(id: string, actor: Actor): Promise<PersonLink> {
    if (id === actor.id) throw new AppError('forbidden', 'Change your own password on your account page.');
    const now = this.clock.now();
    const { text, tokenHash } = newLinkToken(id);
    const endsAt = new Date(now.getTime() + RESET_MS);
    const audit = auditEntry(actor, now, {
      action: 'team.password_reset_offered',
      about: `user ${id}`,
      before: {},
      after: { endsAt: endsAt.toISOString() },
    });
    if (!(await this.credentials.offerReset(id, { tokenHash, by: actor.id, endsAt }, audit))) {
      throw new AppError('not_found');
    }
    await this.events.note('password_reset_offered', {
      userId: id,
      byId: actor.id,
      address: actor.address,
    });
    const user = await this.users.byId(id);
    const person = user && teamPersonOf(user);
    if (!person) throw new AppError('not_found');
    return { person, path: `/join#${text}`, endsAt: endsAt.toISOString() };
  }

  private async find(token: string): Promise<Found> {
    const said = parseLinkToken(token);
    const user = said && (await this.users.byId(said.userId));
    if (!said || !user) throw new AppError('link_over');
    const { tokenHash } = said;
    const kind = user.passwordHash === null ? 'invite' : 'reset';
    const link = kind === 'invite' ? user.invite : user.reset;
    const isGood = link?.tokenHash === tokenHash && link.endsAt > this.clock.now();
    if (!isGood || !(await this.mayGive(kind, link, user))) throw new AppError('link_over');
    return { kind, user, tokenHash };
  }

  /** Whether who gave the link still may: links of a deactivated colleague stop working. */
  private async mayGive(kind: LinkLook['kind'], link: OneUseLink, user: User): Promise<boolean> {
    if (kind === 'reset' && !user.active) return false;
    const giver = await this.users.byId(link.by);
    if (!giver?.active) return false;
    return kind === 'reset' ? giver.role === 'owner' : rolesBelow(giver.role).includes(user.role);
  }

  private accept(
    { user, tokenHash }: Found,
    person: { name: string; passwordHash: string },
    address: string,
  ): Promise<boolean> {
    const at = this.clock.now();
    const audit = this.own({ ...user, name: person.name }, 'team.invite_accepted', address);
    return this.invites.accept(user, tokenHash, { ...person, at }, audit);
  }

  private reset({ user, tokenHash }: Found, passwordHash: string, address: string): Promise<boolean> {
    const to = { passwordHash, at: this.clock.now() };
    return this.credentials.reset(user, tokenHash, to, this.own(user, 'team.password_reset', address));
  }

  private own({ _id: id, name, role }: User, action: AuditAction, address: string): AuditEntry {
    const change = { action, about: `user ${id}`, before: {}, after: { name } };
    return auditEntry({ id, name, role, address }, this.clock.now(), change);
  }
}
