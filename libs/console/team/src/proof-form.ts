import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { PASSWORD_MAX } from '@feelori/contracts';
import { Session } from '@feelori/console/core';

const CODE_MAX = 40;

/** Asks for the password and a code, for what only the person themselves may do. */
@Component({
  selector: 'fe-proof-form',
  imports: [FormField, MatButton],
  templateUrl: './proof-form.html',
  styleUrls: ['./form.scss', './second-factor-panel.scss'],
})
export class ProofForm {
  readonly action = input.required<string>();
  readonly words = input.required<string>();
  readonly busy = input(false);
  readonly refusal = input<string | null>(null);
  readonly proven = output<{ password: string; code: string }>();
  readonly closed = output();
  protected readonly user = inject(Session).user;
  protected readonly entered = form(signal({ password: '', code: '' }), (path) => {
    required(path.password, { message: 'Write your password.' });
    maxLength(path.password, PASSWORD_MAX, { message: `At most ${PASSWORD_MAX} characters.` });
    required(path.code, { message: 'Write a code of the app, or a recovery code.' });
    maxLength(path.code, CODE_MAX, { message: 'This is too long for a code.' });
  });

  protected async prove(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.entered, (entered) => {
      this.proven.emit(entered().value());
      return Promise.resolve();
    });
  }
}
