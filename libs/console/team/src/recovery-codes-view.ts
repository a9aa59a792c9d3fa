import { Component, computed, inject, input, output, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { MatButton } from '@angular/material/button';

/** Recovery codes, shown this once, to be copied or saved. */
@Component({
  selector: 'fe-recovery-codes-view',
  imports: [MatButton],
  template: `
    <p role="status">
      <strong>Your second factor is on. Keep these recovery codes somewhere safe.</strong> Each signs you in
      once when your phone is not at hand. They are shown only now.
    </p>
    <ol aria-label="Recovery codes">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ol>
    <div class="choices">
      <button matButton="outlined" type="button" (click)="copy()">{{ copied() ? 'Copied' : 'Copy' }}</button>
      <a matButton="outlined" [href]="file()" download="feelori-recovery-codes.txt">Save as a file</a>
      <button matButton="filled" type="button" (click)="kept.emit()">I have kept them</button>
    </div>
  `,
  styleUrl: './recovery-codes-view.scss',
})
export class RecoveryCodesView {
  readonly codes = input.required<readonly string[]>();
  readonly email = input.required<string>();
  readonly kept = output();
  private readonly document = inject(DOCUMENT);
  protected readonly copied = signal(false);
  private readonly text = computed(
    () => `Feelori recovery codes of ${this.email()}. Each works once.\n\n${this.codes().join('\n')}\n`,
  );
  protected readonly file = computed(
    () => `data:text/plain;charset=utf-8,${encodeURIComponent(this.text())}`,
  );

  /** Without leave to copy they are read from the page. */
  protected async copy(): Promise<void> {
    await this.document.defaultView?.navigator.clipboard.writeText(this.text()).then(
      () => this.copied.set(true),
      () => undefined,
    );
  }
}
