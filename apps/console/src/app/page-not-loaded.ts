import { Component, output } from '@angular/core';

/** Stands in for a page that could not be loaded. Needs nothing that would have to be loaded itself. */
@Component({
  selector: 'fe-page-not-loaded',
  template: `
    <main>
      <h1 data-page-heading tabindex="-1">This page could not be loaded</h1>
      <p role="alert">
        There is a new version of Feelori, or the server is away. Messages and notes you began in the inbox
        are kept on this device.
      </p>
      <button type="button" (click)="retry.emit()">Load it retry</button>
    </main>
  `,
  styles: `
    main {
      display: grid;
      gap: 1rem;
      align-content: center;
      justify-items: center;
      min-block-size: 100dvh;
      padding: 1.5rem;
      text-align: center;
      color: var(--fe-ink);
    }
    h1 {
      margin: 0;
      font: 650 1.375rem/1.2 var(--fe-font);
    }
    p {
      max-inline-size: 40ch;
      margin: 0;
      line-height: 1.55;
      color: var(--fe-ink-quiet);
    }
    button {
      min-block-size: 2.75rem;
      padding-inline: 1.25rem;
      border: 1px solid var(--fe-accent);
      border-radius: 1.375rem;
      font: 600 0.9375rem/1.4 var(--fe-font);
      color: var(--fe-accent);
      background: transparent;
      cursor: pointer;
    }
  `,
})
export class PageNotLoaded {
  readonly retry = output();
}
