import { Component, input } from '@angular/core';
import type { CustomerCalled } from '@feelori/contracts';
import { CALLED_WORDS } from './customer-words';

/** The names, numbers and user ids a customer has and had. */
@Component({
  selector: 'fe-customer-called-card',
  template: `
    <h2>Names and numbers</h2>
    <ul>
      @for (one of called(); track $index) {
        <li>
          <bdi>{{ one.value }}</bdi>
          <span class="quiet">
            {{ words[one.kind] }}
            @if (one.until; as until) {
              · until {{ when()(until) }}
            } @else if (one.since; as since) {
              · since {{ when()(since) }}
            }
          </span>
        </li>
      } @empty {
        <li class="quiet">Nothing is known but the messages.</li>
      }
    </ul>
  `,
  styleUrl: './customer-card.scss',
})
export class CustomerCalledCard {
  readonly called = input.required<readonly CustomerCalled[]>();
  /** Puts a time in words. */
  readonly when = input.required<(at: string) => string>();
  protected readonly words = CALLED_WORDS;
}
