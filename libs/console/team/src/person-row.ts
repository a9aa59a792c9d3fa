import { Component, computed, inject, input, signal } from '@angular/core';
import { ENDPOINTS, may, type Role, rolesBelow, type TeamPerson } from '@feelori/contracts';
import { Now, Session, shortTimeWords } from '@feelori/console/core';
import { Avatar } from '@feelori/console/ui';
import { ROLE_NAMES } from './role-words';
import { TeamStore } from './team-store';

/** One person of the team, and what the reader may do with them. */
@Component({
  selector: 'fe-person-row',
  imports: [Avatar],
  templateUrl: './person-row.html',
  styleUrls: ['./small-controls.scss', './person-row.scss'],
  host: { '[attr.data-state]': 'person().state' },
})
export class PersonRow {
  readonly person = input.required<TeamPerson>();

  private readonly user = inject(Session).user;
  private readonly now = inject(Now).value;
  protected readonly store = inject(TeamStore);
  protected readonly names = ROLE_NAMES;
  /** Sending somebody away asks once more. */
  protected readonly asking = signal(false);
  protected readonly askingFactor = signal(false);
  protected readonly isMe = computed(() => this.person().id === this.user()?.id);
  protected readonly roles = computed(() => rolesBelow(this.user()?.role ?? 'viewer'));
  /** Whether the reader may change this person at all. */
  protected readonly mine = computed(() => !this.isMe() && this.roles().includes(this.person().role));
  protected readonly mayReset = computed(() => {
    const role = this.user()?.role;
    return this.person().state === 'active' && role !== undefined && may(role, 'team:reset-password');
  });
  protected readonly mayResetFactor = computed(() => {
    const role = this.user()?.role;
    return this.person().secondFactor && role !== undefined && may(role, 'team:second-factor');
  });
  protected readonly stateWords = computed(() => {
    const { state, lastSignInAt, inviteEndsAt } = this.person();
    if (state === 'invited') {
      const over = inviteEndsAt !== null && new Date(inviteEndsAt) <= this.now();
      return over ? 'Invited; the link has run out' : 'Invited';
    }
    if (state === 'deactivated') return 'Deactivated';
    if (lastSignInAt === null) return 'Never signed in';
    const factor = this.person().secondFactor ? ' · second factor' : '';
    return `Signed in ${shortTimeWords(new Date(lastSignInAt), this.now())}${factor}`;
  });

  protected async changeRole(box: HTMLSelectElement): Promise<void> {
    const role = this.roles().find((one) => one === box.value);
    if (role === undefined) return;
    const changed = await this.store.change(ENDPOINTS.changeRole, { ...this.path(), body: { role } });
    // What was refused is not so, whatever the box says.
    if (changed === null) box.value = this.person().role;
  }

  protected async deactivate(): Promise<void> {
    this.asking.set(false);
    await this.store.change(ENDPOINTS.deactivate, this.path());
  }

  protected async reactivate(): Promise<void> {
    await this.store.change(ENDPOINTS.reactivate, this.path());
  }

  protected async withdraw(): Promise<void> {
    await this.store.change(ENDPOINTS.withdrawInvite, this.path());
  }

  protected async inviteAgain(): Promise<void> {
    const { email, role }: { email: string; role: Role } = this.person();
    await this.store.makeLink(ENDPOINTS.invitePerson, { body: { email, role } });
  }

  protected async resetPassword(): Promise<void> {
    await this.store.makeLink(ENDPOINTS.resetPassword, this.path());
  }

  protected async resetFactor(): Promise<void> {
    this.askingFactor.set(false);
    await this.store.change(ENDPOINTS.resetSecondFactor, this.path());
  }

  private path(): { path: { id: string } } {
    return { path: { id: this.person().id } };
  }
}
