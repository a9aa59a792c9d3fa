import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';

/** Leads from a message to its whole way: what was done with it, and why. */
@Component({
  selector: 'fe-way-link',
  template: `<a [href]="url()" [title]="words() + ' (W)'" (click)="go($event)"
    >Why?<span class="fe-unseen"> {{ words() }}</span></a
  >`,
  styles: `
    a {
      color: inherit;
      text-underline-offset: 0.125rem;
    }
    a:hover {
      color: var(--fe-ink);
    }
  `,
})
export class WayLink {
  /** Id of the message in its thread. */
  readonly messageId = input.required<string>();
  /** The assistant said it: one asks why. */
  readonly isAnswer = input(false);

  private readonly router = inject(Router);
  protected readonly words = computed(() =>
    this.isAnswer() ? 'How this answer was made' : 'What became of this message',
  );
  private readonly tree = computed(() => this.router.createUrlTree(['/messages', this.messageId(), 'way']));
  protected readonly url = computed(() => this.router.serializeUrl(this.tree()));

  /** Held keys mean another tab or window: that is the browser's. */
  protected go(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.router.navigateByUrl(this.tree());
  }
}
