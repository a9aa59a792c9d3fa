import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { ENDPOINTS, type LinkLook, PASSWORD_MAX, PASSWORD_MIN, PERSON_NAME_MAX } from '@feelori/contracts';
import { ApiClient, Session, failureOf } from '@feelori/console/core';
import { Icon, Logo } from '@feelori/console/ui';
import { linkFailureText } from './link-failure-text';

/** Where a link leads that works once: an invitation, or the choice of another password. */
@Component({
  selector: 'fe-join-page',
  imports: [FormField, Icon, Logo, MatButton],
  templateUrl: './join-page.html',
  styleUrl: './sign-in-page.scss',
})
export class JoinPage {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** The secret; it stands behind the `#`, so that no server was told it on the way here. */
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly user = this.session.user;
  protected readonly look = signal<LinkLook | null>(null);
  protected readonly shown = signal(false);
  protected readonly least = PASSWORD_MIN;
  protected readonly refusal = signal<string | null>(null);
  protected readonly entered = form(signal({ name: '', password: '' }), (path) => {
    required(path.name, { message: 'Write your name, as your colleagues know it.' });
    maxLength(path.name, PERSON_NAME_MAX, { message: `At most ${PERSON_NAME_MAX} characters.` });
    required(path.password, { message: 'Choose a password.' });
    minLength(path.password, PASSWORD_MIN, { message: `At least ${PASSWORD_MIN} characters.` });
    maxLength(path.password, PASSWORD_MAX, { message: `At most ${PASSWORD_MAX} characters.` });
  });

  constructor() {
    void this.begin();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch((error: unknown) => this.refusal.set(failureOf(error).text));
  }

  protected async use(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set(null);
    await submit(this.entered, async (entered) => {
      const email = this.look()?.email ?? '';
      const { name, password } = entered().value();
      try {
        await this.api.send(ENDPOINTS.useLink, { body: { token: this.token, name, password } });
      } catch (error) {
        this.refusal.set(linkFailureText(failureOf(error)));
        return;
      }
      // The link has done what it is for: whoever cannot be signed in now does it on that page, with the new password.
      await this.session.signIn({ email, password }).catch(() => undefined);
      await this.router.navigateByUrl('/', { replaceUrl: true });
    });
  }

  private async begin(): Promise<void> {
    await this.session.settled();
    try {
      const look = await this.api.send(ENDPOINTS.lookAtLink, { body: { token: this.token } });
      this.entered.name().value.set(look.name);
      this.look.set(look);
    } catch (error) {
      this.refusal.set(linkFailureText(failureOf(error)));
    }
  }
}
