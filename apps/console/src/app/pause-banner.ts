import { Component, computed, inject } from '@angular/core';
import { ShopSettings, WORKING_MODE_WORDS } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';

/** On every page: that the assistant is paused everywhere, or does not send by itself. */
@Component({
  selector: 'fe-pause-banner',
  imports: [Icon],
  template: `
    <div role="status">
      @if (words(); as text) {
        <p [class.paused]="settings.paused()">
          <fe-icon [name]="settings.paused() ? 'pause' : 'info'" /><span>{{ text }}</span>
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      gap: 0.625rem;
      align-items: center;
      margin: 0;
      padding: 0.5rem 1rem;
      font-size: 0.875rem;
      color: var(--fe-ink-quiet);
      background: var(--fe-raised);
    }
    .paused {
      font-weight: 550;
      color: var(--fe-warn);
      background: var(--fe-warn-soft);
    }
  `,
})
export class PauseBanner {
  protected readonly settings = inject(ShopSettings);
  protected readonly words = computed(() => {
    if (this.settings.paused()) {
      return 'The assistant is paused everywhere. What customers write is kept, and answered when it goes on.';
    }
    const mode = this.settings.mode();
    if (mode === undefined || mode === 'automatic') return null;
    return WORKING_MODE_WORDS[mode].meaning;
  });
}
