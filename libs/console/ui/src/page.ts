import { Component, input } from '@angular/core';
import { KeepFocus } from './keep-focus';

/** A page that is read from top to bottom, under its heading; what it shows stands in one column. */
@Component({
  selector: 'fe-page',
  hostDirectives: [KeepFocus],
  template: `
    <div>
      <h1 data-page-heading tabindex="-1">{{ heading() }}</h1>
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      // Words for screen readers alone are held where the page scrolls: they made the document longer than the window.
      position: relative;
      display: block;
      block-size: 100%;
      overflow-y: auto;
    }
    div {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      max-inline-size: 52rem;
      margin-inline: auto;
      padding: 1.5rem 1rem 3rem;
    }
    h1 {
      margin: 0;
      font: 650 1.5rem/1.25 var(--fe-font);
      letter-spacing: -0.015em;
    }
  `,
})
export class Page {
  readonly heading = input.required<string>();
}
