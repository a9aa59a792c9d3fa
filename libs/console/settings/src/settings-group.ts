import { Component, input } from '@angular/core';

/** Settings that belong together, under the heading to which the index of the page leads. */
@Component({
  selector: 'fe-settings-group',
  template: `
    <h2 [id]="anchor()" tabindex="-1">{{ name() }}</h2>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: inherit;
    }
    h2 {
      margin: 1rem 0 0;
      font: 650 1.25rem/1.3 var(--fe-font);
      // The index stays above it.
      scroll-margin-block-start: 5.5rem;
    }
  `,
})
export class SettingsGroup {
  /** The address of the group within the page. */
  readonly anchor = input.required<string>();
  readonly name = input.required<string>();
}
