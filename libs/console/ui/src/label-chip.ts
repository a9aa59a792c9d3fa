import { Component, input } from '@angular/core';
import type { Label } from '@feelori/contracts';

/** A label: its name, with its colour beside it. */
@Component({
  selector: 'fe-label-chip',
  template: `<span class="dot"></span><bdi>{{ label().name }}</bdi>`,
  host: { '[attr.data-colour]': 'label().colour' },
  styles: `
    :host {
      display: inline-flex;
      gap: 0.3125rem;
      align-items: center;
      max-inline-size: 10rem;
      padding: 0.125rem 0.5rem;
      border: 1px solid var(--fe-line);
      border-radius: 1rem;
      font: 550 0.6875rem/1.3 var(--fe-font);
      white-space: nowrap;
      color: var(--fe-ink);
      background: var(--fe-surface);
    }
    .dot {
      flex: none;
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--fe-label-colour);
    }
    bdi {
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `,
})
export class LabelChip {
  readonly label = input.required<Label>();
}
