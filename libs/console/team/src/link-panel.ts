import { Component, computed, inject, input, output, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import type { PersonLink } from '@feelori/contracts';
import { clockWords, dayWords, Now } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';

/** A link to give to somebody, shown this once. */
@Component({
  selector: 'fe-link-panel',
  imports: [Icon],
  template: `
    <p role="status">
      <strong>Give this link to {{ link().person.email }}.</strong> It works once, until {{ until() }}. It is
      shown only now.
    </p>
    <div class="line">
      <input #box readonly [value]="address()" (focus)="box.select()" [attr.aria-label]="label()" />
      <button type="button" (click)="copy(box)">{{ copied() ? 'Copied' : 'Copy' }}</button>
      <button type="button" class="close" (click)="closed.emit()"><fe-icon name="tick" />Done</button>
    </div>
  `,
  styleUrl: '../../ui/src/told-once.scss',
})
export class LinkPanel {
  readonly link = input.required<PersonLink>();
  readonly closed = output();
  private readonly document = inject(DOCUMENT);
  private readonly now = inject(Now).value;
  protected readonly copied = signal(false);
  protected readonly label = computed(() => `Link for ${this.link().person.email}`);
  /** By the name this page was loaded by: that one works. */
  protected readonly address = computed(
    () => `${this.document.defaultView?.location.origin ?? ''}${this.link().path}`,
  );
  protected readonly until = computed(() => {
    const at = new Date(this.link().endsAt);
    return `${dayWords(at, this.now())}, ${clockWords(at)}`;
  });

  /** Without leave to copy the link is marked, for the person to copy it. */
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
