import { Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Now, Session, shortTimeWords } from '@feelori/console/core';
import { FailurePanel, Skeleton } from '@feelori/console/ui';
import { ProofForm } from './proof-form';
import { RecoveryCodesView } from './recovery-codes-view';
import { SecondFactorStart } from './second-factor-start';
import { SecondFactorStore } from './second-factor-store';

/** One's own second factor: setting it up, its recovery codes, and removing it. */
@Component({
  selector: 'fe-second-factor-panel',
  imports: [FailurePanel, MatButton, ProofForm, RecoveryCodesView, SecondFactorStart, Skeleton],
  providers: [SecondFactorStore],
  templateUrl: './second-factor-panel.html',
  styleUrls: ['./form.scss', './second-factor-panel.scss'],
})
export class SecondFactorPanel {
  /** It is set up, and its recovery codes are kept. */
  readonly ready = output();
  protected readonly store = inject(SecondFactorStore);
  protected readonly user = inject(Session).user;
  private readonly now = inject(Now).value;
  /** What the person is about to do with a second factor that is on. */
  protected readonly doing = signal<'renew' | 'remove' | null>(null);
  protected readonly since = computed(() => {
    const since = this.store.state()?.since;
    return since == null ? '' : shortTimeWords(new Date(since), this.now());
  });

  protected async prove({ password, code }: { password: string; code: string }): Promise<void> {
    if (this.doing() === 'remove') {
      if (await this.store.remove(password, code)) this.doing.set(null);
      return;
    }
    await this.store.renewCodes(password, code);
    if (this.store.codes() !== null) this.doing.set(null);
  }

  /** What was refused in this form says nothing of the other. */
  protected close(): void {
    this.doing.set(null);
    this.store.giveUp();
  }

  protected async kept(): Promise<void> {
    await this.store.done();
    this.ready.emit();
  }
}
