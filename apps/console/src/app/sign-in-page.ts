import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { email, form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { EMAIL_MAX, PASSWORD_MAX } from '@feelori/contracts';
import { Session, failureOf } from '@feelori/console/core';
import { Icon, Logo } from '@feelori/console/ui';
import { localPath } from './local-path';
import { SignInCode } from './sign-in-code';
import { signInWords } from './sign-in-words';

/** E-mail and password, then a code where the person has a second factor; says in words why a sign-in did not work, and goes back to where one came from. */
@Component({
  selector: 'fe-sign-in-page',
  imports: [FormField, Icon, Logo, MatButton, SignInCode],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  readonly back = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly isCodeWanted = this.session.isCodeWanted;
  protected readonly shown = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly entered = form(signal({ email: '', password: '' }), (path) => {
    required(path.email, { message: 'Write your e-mail address.' });
    email(path.email, { message: 'This is not an e-mail address.' });
    maxLength(path.email, EMAIL_MAX, { message: 'This is too long for an e-mail address.' });
    required(path.password, { message: 'Write your password.' });
    maxLength(path.password, PASSWORD_MAX, { message: `At most ${PASSWORD_MAX} characters.` });
  });

  constructor() {
    // The second step may have found that the password is to be written again.
    effect(() => {
      if (this.isCodeWanted()) untracked(() => this.entered.password().reset(''));
    });
    // In this tab or in another one: whoever is signed in goes on where they came from.
    effect(() => {
      if (this.session.state() !== 'signed-in') return;
      untracked(() => void this.router.navigateByUrl(localPath(this.back())));
    });
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set(null);
    await submit(this.entered, async (entered) => {
      try {
        await this.session.signIn(entered().value());
      } catch (error) {
        this.refusal.set(signInWords(failureOf(error)));
      }
    });
  }
}
