import { Component, computed, input } from '@angular/core';
import type { ErasureReceipt } from '@feelori/contracts';
import { clockWords, dayWords } from '@feelori/console/core';
import { countsWords } from './customer-words';

/** The receipt of an erasure, or that it is under way. */
@Component({
  selector: 'fe-erasure-note',
  template: `
    <section role="status" aria-label="Receipt of the erasure">
      @if (receipt().state === 'done') {
        <h2>This customer was erased</h2>
      } @else {
        <h2>This customer is being erased</h2>
        <p>Nothing goes to them any more. It takes some seconds.</p>
      }
      <p>{{ asked() }}</p>
      @if (counts().length > 0) {
        <p>What was theirs:</p>
        <ul>
          @for (one of counts(); track one) {
            <li>{{ one }}</li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    section {
      padding: 1rem 1.125rem;
      border-radius: var(--fe-round);
      background: var(--fe-raised);
    }
    h2 {
      margin: 0 0 0.25rem;
      font: 600 1rem/1.4 var(--fe-font);
    }
    p,
    ul {
      margin: 0.25rem 0 0;
    }
    ul {
      padding-inline-start: 1.25rem;
    }
  `,
})
export class ErasureNote {
  readonly receipt = input.required<ErasureReceipt>();
  readonly now = input.required<Date>();

  protected readonly counts = computed(() => countsWords(this.receipt().counts));
  protected readonly asked = computed(() => {
    const { by, askedAt } = this.receipt();
    const at = new Date(askedAt);
    const who = by === null ? 'the shop’s own system' : by.name || 'somebody who is gone';
    return `Asked for by ${who}: ${dayWords(at, this.now())}, ${clockWords(at)}.`;
  });
}
