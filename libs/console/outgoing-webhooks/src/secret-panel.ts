import { DOCUMENT } from '@angular/common';
import {
  afterNextRender,
  Component,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { Icon } from '@feelori/console/ui';

/** The secret of an endpoint, shown this once; whoever made it comes to it at once. */
@Component({
  selector: 'fe-secret-panel',
  imports: [Icon],
  template: `
    <p role="status">
      <strong>Give this secret to the other system.</strong> It checks by it that a request comes from here.
      It is shown only now. Where there was one before, deliveries are signed with both for a day.
    </p>
    <div class="line">
      <input #box readonly dir="ltr" aria-label="Secret" [value]="secret()" (focus)="box.select()" />
      <button type="button" (click)="copy(box)">{{ copied() ? 'Copied' : 'Copy' }}</button>
      <button type="button" class="close" (click)="closed.emit()"><fe-icon name="tick" />Done</button>
    </div>
  `,
  styleUrl: '../../ui/src/told-once.scss',
})
export class SecretPanel {
  readonly secret = input.required<string>();
  readonly closed = output();
  private readonly document = inject(DOCUMENT);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  /** Another secret is not copied yet. */
  protected readonly copied = linkedSignal({ source: this.secret, computation: () => false });

  constructor() {
    afterNextRender({ read: () => this.box().nativeElement.focus() });
  }

  /** Without leave to copy it is marked, for the person to copy it. */
  protected async copy(box: HTMLInputElement): Promise<void> {
    box.select();
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(box.value);
      this.copied.set(true);
    } catch {
      box.focus();
    }
  }
}
