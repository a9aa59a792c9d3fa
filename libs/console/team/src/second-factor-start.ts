import { afterNextRender, Component, ElementRef, inject, Injector, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { PASSWORD_MAX } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { QrCode } from './qr-code';
import { SecondFactorStore } from './second-factor-store';

const CODE_MAX = 40;

/** Sets a second factor up: the password, the QR code, and a first code that proves the app has it. */
@Component({
  selector: 'fe-second-factor-start',
  imports: [FormField, MatButton, QrCode],
  templateUrl: './second-factor-start.html',
  styleUrls: ['./form.scss', './second-factor-start.scss'],
})
export class SecondFactorStart {
  protected readonly store = inject(SecondFactorStore);
  protected readonly user = inject(Session).user;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly password = form(signal({ password: '' }), (path) => {
    required(path.password, { message: 'Write your password.' });
    maxLength(path.password, PASSWORD_MAX, { message: `At most ${PASSWORD_MAX} characters.` });
  });
  protected readonly code = form(signal({ code: '' }), (path) => {
    required(path.code, { message: 'Write the code that the app shows.' });
    maxLength(path.code, CODE_MAX, { message: 'This is too long for a code.' });
  });

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.password, async (entered) => {
      await this.store.begin(entered().value().password);
      if (this.store.setUp() === null) return;
      this.password().reset({ password: '' });
      this.focus('#first-code');
    });
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.code, (entered) => this.store.confirm(entered().value().code));
  }

  protected giveUp(): void {
    this.store.giveUp();
    this.code().reset({ code: '' });
    this.focus('#factor-password');
  }

  /** Focuses a field after the next rendering, when it is there. */
  private focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
