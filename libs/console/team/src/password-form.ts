import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ENDPOINTS, PASSWORD_MAX, PASSWORD_MIN } from '@feelori/contracts';
import { ApiClient, Session, failureOf, waitWords } from '@feelori/console/core';
import { teamWords } from './team-words';

/** Changes one's own password; signs out everywhere else. */
@Component({
  selector: 'fe-password-form',
  imports: [FormField, MatButton],
  templateUrl: './password-form.html',
  styleUrl: './form.scss',
})
export class PasswordForm {
  private readonly api = inject(ApiClient);
  protected readonly user = inject(Session).user;
  protected readonly refusal = signal<string | null>(null);
  protected readonly done = signal(false);
  protected readonly least = PASSWORD_MIN;
  private readonly typed = signal({ present: '', next: '' });
  protected readonly entered = form(this.typed, (path) => {
    required(path.present, { message: 'Write your current password.' });
    maxLength(path.present, PASSWORD_MAX, { message: `At most ${PASSWORD_MAX} characters.` });
    required(path.next, { message: 'Write a new password.' });
    minLength(path.next, PASSWORD_MIN, { message: `At least ${PASSWORD_MIN} characters.` });
    maxLength(path.next, PASSWORD_MAX, { message: `At most ${PASSWORD_MAX} characters.` });
  });

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set(null);
    this.done.set(false);
    await submit(this.entered, async (entered) => {
      try {
        await this.api.send(ENDPOINTS.changePassword, { body: entered().value() });
        this.entered().reset({ present: '', next: '' });
        this.done.set(true);
      } catch (error) {
        const failure = failureOf(error);
        const wait = failure.retryAfterSeconds;
        this.refusal.set(
          failure.code === 'locked_out' && wait !== null
            ? `Too many wrong passwords. Please wait ${waitWords(wait)}.`
            : teamWords(failure),
        );
      }
    });
  }
}
