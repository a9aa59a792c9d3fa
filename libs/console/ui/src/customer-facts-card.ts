import { Component, computed, inject, input } from '@angular/core';
import type { CustomerProfile } from '@feelori/contracts';
import { LabelBook } from '@feelori/console/core';
import { languageWords } from './customer-words';
import { LabelChip } from './label-chip';

/** Language, last and first message of a customer, and the labels of their conversations. */
@Component({
  selector: 'fe-customer-facts-card',
  imports: [LabelChip],
  template: `
    <h2>About</h2>
    <dl>
      <dt>Writes in</dt>
      <dd>{{ language() }}</dd>
      <dt>Wrote last</dt>
      <dd>{{ when()(customer().lastAt) }}</dd>
      <dt>Customer since</dt>
      <dd>{{ when()(customer().createdAt) }}</dd>
      @if (customer().status === 'blocked') {
        <dt>Blocked</dt>
        <dd>neither read nor answered</dd>
      }
    </dl>
    @if (labels().length > 0) {
      <p class="labels">
        @for (label of labels(); track label.id) {
          <fe-label-chip [label]="label" />
        }
      </p>
    }
  `,
  styleUrl: './customer-card.scss',
})
export class CustomerFactsCard {
  readonly customer = input.required<CustomerProfile>();
  /** Puts a time in words. */
  readonly when = input.required<(at: string) => string>();

  private readonly book = inject(LabelBook);
  protected readonly language = computed(() => languageWords(this.customer().language));
  protected readonly labels = computed(() => {
    const ids = this.customer().conversations.flatMap((one) => one.labels);
    return this.book.of([...new Set(ids)]);
  });
}
