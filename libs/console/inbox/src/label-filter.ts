import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { LabelBook } from '@feelori/console/core';

/** Shows only what carries a label; which one stands in the URL. Nothing where the shop has no labels. */
@Component({
  selector: 'fe-label-filter',
  template: `
    @if (book.all().length > 0 || chosen()) {
      <select #box aria-label="Show only the label" (change)="choose(box.value)">
        <option value="" [selected]="!chosen()">Any label</option>
        @for (label of book.all(); track label.id) {
          <option [value]="label.id" [selected]="label.id === chosen()">{{ label.name }}</option>
        }
      </select>
    }
  `,
  styles: `
    select {
      max-inline-size: 9rem;
      min-block-size: 2.25rem;
      padding: 0.25rem 0.5rem;
      border: 1px solid var(--fe-line);
      border-radius: 0.625rem;
      font: inherit;
      font-size: 0.8125rem;
      color: var(--fe-ink);
      background: var(--fe-surface);
    }
  `,
})
export class LabelFilter {
  readonly chosen = input<string>();
  protected readonly book = inject(LabelBook);
  private readonly router = inject(Router);

  protected choose(id: string): void {
    const queryParams = { label: id === '' ? null : id };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
