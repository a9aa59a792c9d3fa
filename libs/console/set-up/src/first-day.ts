import { Component, computed, inject, signal } from '@angular/core';
import type { WorkingMode } from '@feelori/contracts';
import { mayNow, Now, ShopSettings } from '@feelori/console/core';
import { firstDayWords } from './first-day-words';

/** Whether a new shop begins with drafts, which people release, and when the assistant goes on by itself. */
@Component({
  selector: 'fe-first-day',
  template: `
    @if (words(); as state) {
      <section aria-labelledby="first-day">
        <h2 id="first-day">The first day</h2>
        <p>
          Let the assistant write drafts for a day: a person reads each answer in the inbox, changes it where
          it is not right, and releases it. Then let it answer by itself.
        </p>
        <p role="status">{{ state }}</p>
        @if (failure(); as why) {
          <p class="bad" role="alert">{{ why }}</p>
        }
        @if (mayChange()) {
          <p>
            @if (mode() === 'draft') {
              <button type="button" [disabled]="busy()" (click)="work('automatic')">
                Let it answer by itself
              </button>
            } @else {
              <button type="button" [disabled]="busy()" (click)="work('draft')">Begin with drafts</button>
            }
          </p>
        }
      </section>
    }
  `,
  styleUrls: ['../../ui/src/report-page.scss', './set-up-page.scss'],
})
export class FirstDay {
  private readonly settings = inject(ShopSettings);
  private readonly now = inject(Now).value;
  protected readonly mode = this.settings.mode;
  protected readonly mayChange = mayNow('settings:change');
  protected readonly busy = signal(false);
  /** Why it was not changed. */
  protected readonly failure = signal<string | null>(null);
  protected readonly words = computed(() => {
    const view = this.settings.view('assistant.mode');
    return view && firstDayWords(view, this.now());
  });

  protected async work(mode: WorkingMode): Promise<void> {
    this.busy.set(true);
    const failure = await this.settings.change('assistant.mode', mode);
    this.failure.set(failure && `Not changed: ${failure.text}`);
    this.busy.set(false);
  }
}
