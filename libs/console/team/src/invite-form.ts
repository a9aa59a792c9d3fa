import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { EMAIL_MAX, ENDPOINTS, type Role, rolesBelow } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { ROLE_NAMES, ROLE_WORDS } from './role-words';
import { TeamStore } from './team-store';

/** Asks somebody into the team. */
@Component({
  selector: 'fe-invite-form',
  imports: [FormField, MatButton],
  templateUrl: './invite-form.html',
  styleUrl: './form.scss',
})
export class InviteForm {
  private readonly user = inject(Session).user;
  protected readonly store = inject(TeamStore);
  protected readonly names = ROLE_NAMES;
  protected readonly roles = computed(() => rolesBelow(this.user()?.role ?? 'viewer'));
  protected readonly role = signal<Role>('agent');
  protected readonly roleWords = computed(() => ROLE_WORDS[this.role()]);
  private readonly typed = signal({ email: '' });
  protected readonly entered = form(this.typed, (path) => {
    required(path.email, { message: 'Write an e-mail address.' });
    email(path.email, { message: 'This is not an e-mail address.' });
    maxLength(path.email, EMAIL_MAX, { message: 'This is too long for an e-mail address.' });
  });

  protected choose(role: string): void {
    const chosen = this.roles().find((one) => one === role);
    if (chosen !== undefined) this.role.set(chosen);
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.entered, async (entered) => {
      const body = { email: entered().value().email, role: this.role() };
      if (await this.store.makeLink(ENDPOINTS.invitePerson, { body })) this.entered().reset({ email: '' });
    });
  }
}
