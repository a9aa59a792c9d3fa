import { Component } from '@angular/core';

/** Feelori's mark: a speech bubble with a stitch in it. */
@Component({
  selector: 'fe-logo',
  template: `
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path
        class="bubble"
        d="M20 3c9.7 0 17.5 7.2 17.5 16.1S29.7 35.2 20 35.2c-2 0-3.9-.3-5.7-.9L5.6 37l2.3-7.6C4.6 26.6 2.5 23 2.5 19.1 2.5 10.2 10.3 3 20 3z"
      />
      <path class="stitch" d="M12 22.5c2.6-6.8 5.4-6.8 8 0s5.4 6.8 8 0" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 2rem;
      block-size: 2rem;
    }
    .bubble {
      fill: var(--fe-accent);
    }
    .stitch {
      fill: none;
      stroke: var(--fe-on-accent);
      stroke-width: 3;
      stroke-linecap: round;
      stroke-dasharray: 5 4;
    }
  `,
})
export class Logo {}
