import { Component, input } from '@angular/core';
import { Icon, type IconName } from './icon';

/** What stands where nothing is yet: what this place is for, and what to do to fill it. */
@Component({
  selector: 'fe-empty-state',
  imports: [Icon],
  template: `
    <span class="mark"><fe-icon [name]="icon()" /></span>
    <p class="title">{{ title() }}</p>
    <p class="text"><ng-content /></p>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 0.5rem;
      padding: 2.5rem 1.5rem;
      text-align: center;
      color: var(--fe-ink-quiet);
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: 3.5rem;
      block-size: 3.5rem;
      margin-block-end: 0.5rem;
      border-radius: 1.25rem;
      font-size: 1.375rem;
      color: var(--fe-accent);
      background: var(--fe-accent-soft);
    }
    .title {
      margin: 0;
      font: 600 1rem/1.4 var(--fe-font);
      color: var(--fe-ink);
    }
    .text {
      max-inline-size: 34ch;
      margin: 0;
      line-height: 1.55;
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
}
