import { Component, computed, input } from '@angular/core';
import type { SendState } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';
import { sendLook } from './send-words';

/** The ticks of a reply; what did not go out is written out. */
@Component({
  selector: 'fe-send-mark',
  imports: [Icon],
  template: `
    <fe-icon [name]="look().icon" />
    <span [class.fe-unseen]="!look().written">{{ look().words }}</span>
  `,
  host: { '[attr.data-state]': 'state()', '[class.failed]': 'look().failed', '[attr.title]': 'look().words' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      color: var(--fe-ink-quiet);
    }
    :host([data-state='read']) {
      color: var(--fe-read);
    }
    :host(.failed) {
      color: var(--fe-bad);
    }
  `,
})
export class SendMark {
  readonly state = input.required<SendState>();
  readonly errorCode = input<number | null>(null);
  protected readonly look = computed(() => sendLook(this.state(), this.errorCode()));
}
