import { afterNextRender, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { failureOf, Session } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { signInWords } from './sign-in-words';

const CODE_MAX = 40;

/** The second step of a sign-in: the code of an authenticator app, or a recovery code. */
@Component({
  selector: 'fe-sign-in-code',
  imports: [FormField, Icon, MatButton],
  templateUrl: './sign-in-code.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInCode {
  private readonly session = inject(Session);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  /** Whoever has lost their phone types one of the codes they kept. */
  protected readonly isRecovery = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly entered = form(signal({ code: '' }), (path) => {
    required(path.code, { message: 'Write the code.' });
    maxLength(path.code, CODE_MAX, { message: 'This is too long for a code.' });
  });

  constructor() {
    afterNextRender(() => this.box()?.nativeElement.focus());
  }

  protected toggle(): void {
    this.isRecovery.update((is) => !is);
    this.refusal.set(null);
    this.entered().reset({ code: '' });
    this.box()?.nativeElement.focus();
  }

  protected back(): void {
    this.session.forgetCode();
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set(null);
    await submit(this.entered, async (entered) => {
      try {
        await this.session.signInWithCode(entered().value().code);
      } catch (error) {
        this.refusal.set(signInWords(failureOf(error)));
        this.box()?.nativeElement.select();
      }
    });
  }
}
