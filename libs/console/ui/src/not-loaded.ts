import { Component, inject, input } from '@angular/core';
import { FullReload } from '@feelori/console/core';

/** Stands where a part of the console could not be loaded. The browser does not ask for its file again before the page is new. */
@Component({
  selector: 'fe-not-loaded',
  template: `
    <p role="alert">{{ what() }} could not be loaded. Check your connection.</p>
    <button type="button" (click)="page.reload()">Load the page again</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
      justify-items: start;
      padding: 1rem;
    }
    p {
      margin: 0;
      color: var(--fe-ink-quiet);
    }
    button {
      min-block-size: 2.25rem;
      padding-inline: 0.875rem;
      border: 1px solid var(--fe-ink-quiet);
      border-radius: 0.625rem;
      font: inherit;
      color: var(--fe-ink);
      background: var(--fe-surface);
      cursor: pointer;
    }
  `,
})
export class NotLoaded {
  /** As the beginning of a sentence. */
  readonly what = input.required<string>();
  protected readonly page = inject(FullReload);
}
