import { Component, input } from '@angular/core';

/** A grey shape in the place of words still on their way. Hidden from screen readers; the region says it is busy. */
@Component({
  selector: 'fe-skeleton',
  template: '',
  host: { 'aria-hidden': 'true', '[style.inline-size]': 'width()', '[style.block-size]': 'height()' },
  styles: `
    :host {
      display: block;
      border-radius: 0.5rem;
      background: var(--fe-raised);
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 0.55;
      }
      to {
        opacity: 1;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host {
        animation: none;
      }
    }
  `,
})
export class Skeleton {
  readonly width = input('100%');
  readonly height = input('1rem');
}
