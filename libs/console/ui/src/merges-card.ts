import { Component, input, output } from '@angular/core';
import type { CustomerMerge } from '@feelori/contracts';

/** Whom this customer was merged with, as long as it can be undone. */
@Component({
  selector: 'fe-merges-card',
  template: `
    <h2>Merged</h2>
    <ul>
      @for (one of merges(); track one.id) {
        <li>
          with <bdi>{{ one.from.name || 'a customer without a name' }}</bdi>
          <span class="quiet">
            {{ when()(one.at) }}, by {{ one.by.name || 'somebody who is gone' }} · can be undone until
            {{ when()(one.undoUntil) }}
          </span>
          <button type="button" [disabled]="busy()" (click)="undo.emit(one.id)">
            Undo<span class="fe-unseen"> the merger with {{ one.from.name }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './customer-card.scss',
})
export class MergesCard {
  readonly merges = input.required<readonly CustomerMerge[]>();
  readonly busy = input(false);
  /** Puts a time in words. */
  readonly when = input.required<(at: string) => string>();
  readonly undo = output<string>();
}
