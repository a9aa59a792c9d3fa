import { Component, computed, input } from '@angular/core';
import type { LiveState } from '@feelori/console/core';

const WORDS: Record<LiveState, string> = {
  off: 'Not connected',
  connecting: 'Connecting…',
  live: 'Live',
  waiting: 'Reconnecting…',
};

/** Whether what is on the screen moves by itself. A dot and a word, so that colour is never alone. */
@Component({
  selector: 'fe-connection-light',
  template: `<span class="dot" aria-hidden="true"></span>{{ words() }}`,
  host: { role: 'status', '[attr.data-state]': 'state()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      font: 500 0.75rem/1 var(--fe-font);
      color: var(--fe-ink-quiet);
    }
    .dot {
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--fe-warn);
    }
    :host([data-state='live']) .dot {
      background: var(--fe-good);
      box-shadow: 0 0 0 3px color-mix(in srgb, var(--fe-good) 22%, transparent);
    }
    :host([data-state='off']) .dot {
      background: var(--fe-ink-quiet);
    }
  `,
})
export class ConnectionLight {
  readonly state = input.required<LiveState>();
  protected readonly words = computed(() => WORDS[this.state()]);
}
