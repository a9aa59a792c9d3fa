import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ENDPOINTS, type Verdict } from '@feelori/contracts';
import { ApiClient, failureOf, mayNow } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';

/** A person says whether an answer of the assistant was right; where it was wrong they are asked what would be. */
@Component({
  selector: 'fe-thumbs',
  imports: [Icon],
  template: `
    @if (mayRate()) {
      <button
        type="button"
        aria-label="This answer was right"
        title="This answer was right"
        [attr.aria-pressed]="given() === 'up'"
        (click)="rate('up')"
      >
        <fe-icon name="thumb-up" />
      </button>
      <button
        type="button"
        aria-label="This answer was wrong"
        title="This answer was wrong"
        [attr.aria-pressed]="given() === 'down'"
        (click)="rate('down')"
      >
        <fe-icon name="thumb-down" />
      </button>
      <span role="status">{{ refusal() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.125rem;
      align-items: center;
    }
    button {
      display: inline-flex;
      padding: 0.25rem;
      border: 0;
      border-radius: 0.375rem;
      color: inherit;
      background: none;
      cursor: pointer;
    }
    button:hover {
      background: var(--fe-raised);
    }
    button[aria-pressed='true'] {
      color: var(--fe-accent);
    }
  `,
})
export class Thumbs {
  /** The answer's outbox entry. */
  readonly answerId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly mayRate = mayNow('answers:rate');
  /** What was said here; an answer that is shown anew says nothing until it is rated again. */
  protected readonly given = linkedSignal<string, Verdict | null>({
    source: this.answerId,
    computation: () => null,
  });
  protected readonly refusal = signal('');

  protected async rate(verdict: Verdict): Promise<void> {
    this.refusal.set('');
    const id = this.answerId();
    if (verdict === 'down') {
      await this.router.navigate(['/messages', id, 'way'], { queryParams: { rate: 'down' } });
      return;
    }
    this.given.set(verdict);
    try {
      await this.api.send(ENDPOINTS.rateAnswer, { path: { id }, body: { verdict } });
    } catch (error) {
      this.given.set(null);
      this.refusal.set(failureOf(error).text);
    }
  }
}
