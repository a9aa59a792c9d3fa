import { Component, inject, Injector, output, signal } from '@angular/core';
import { mayNow, ShopSettings } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';

/** Pauses the assistant everywhere, once one has said yes to that, and lets it go on; only those who may see it. */
@Component({
  selector: 'fe-pause-switch',
  imports: [Icon],
  template: `
    @if (mayChange() && settings.view('assistant.paused')) {
      <button
        type="button"
        [attr.aria-label]="
          settings.paused() ? 'Resume everywhere' : 'Pause all: the assistant is silent everywhere'
        "
        [class.paused]="settings.paused()"
        [disabled]="busy()"
        (click)="turn()"
      >
        <fe-icon [name]="settings.paused() ? 'spark' : 'pause'" />
        <span>{{ settings.paused() ? 'Resume' : 'Pause all' }}</span>
      </button>
    }
  `,
  styles: `
    button {
      display: inline-flex;
      gap: 0.375rem;
      align-items: center;
      min-block-size: 2rem;
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--fe-line);
      border-radius: 1rem;
      font-size: 0.8125rem;
      font-weight: 550;
      white-space: nowrap;
      color: var(--fe-ink);
      background: var(--fe-surface);
      cursor: pointer;
    }
    .paused {
      border-color: var(--fe-warn);
      color: var(--fe-warn);
      background: var(--fe-warn-soft);
    }
    @media (max-width: 40rem) {
      button {
        padding-inline: 0.5rem;
      }
      span {
        display: none;
      }
    }
  `,
})
export class PauseSwitch {
  private readonly injector = inject(Injector);
  protected readonly settings = inject(ShopSettings);
  protected readonly mayChange = mayNow('settings:change');
  protected readonly busy = signal(false);
  /** Why it could not be switched; null when it could. */
  readonly switched = output<string | null>();

  protected async turn(): Promise<void> {
    const pauses = !this.settings.paused();
    this.busy.set(true);
    try {
      if (pauses && !(await this.isSure())) return;
      await this.change(pauses);
    } finally {
      this.busy.set(false);
    }
  }

  /** Every customer of the shop is without an answer then: no stray click does it. */
  private async isSure(): Promise<boolean> {
    const { askToPause } = await import('./ask-to-pause');
    return askToPause(this.injector);
  }

  private async change(paused: boolean): Promise<void> {
    const failure = await this.settings.change('assistant.paused', paused);
    this.switched.emit(failure === null ? null : `The assistant was not switched: ${failure.text}`);
  }
}
