import { Component, computed, input } from '@angular/core';
import type { ConversationMode } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';
import { MODE_WORDS } from './mode-words';

/** Who answers in a conversation. */
@Component({
  selector: 'fe-mode-chip',
  imports: [Icon],
  template: `<fe-icon [name]="look().icon" /><span [class.fe-unseen]="small()">{{ look().words }}</span>`,
  host: { '[attr.data-mode]': 'mode()', '[attr.title]': 'look().explained', '[class.small]': 'small()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      padding: 0.1875rem 0.5rem 0.1875rem 0.375rem;
      border-radius: 1rem;
      font: 550 0.6875rem/1.2 var(--fe-font);
      white-space: nowrap;
      color: var(--fe-ink-quiet);
      background: var(--fe-raised);
    }
    :host(.small) {
      padding: 0.1875rem;
    }
    :host([data-mode='person']) {
      color: var(--fe-warn);
      background: var(--fe-warn-soft);
    }
  `,
})
export class ModeChip {
  readonly mode = input.required<ConversationMode>();
  /** Only the drawing is seen; the word stays for screen readers. */
  readonly small = input(false);
  protected readonly look = computed(() => MODE_WORDS[this.mode()]);
}
