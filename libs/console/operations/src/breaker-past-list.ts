import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { type BreakerPast, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, dependencyName, failureTextIn, Now, whenWords } from '@feelori/console/core';
import { breakerPastWords } from './breaker-past-words';

/** What became of one breaker of late: when it opened, was tried and closed, and by whom. */
@Component({
  selector: 'fe-breaker-past',
  template: `
    @if (problem(); as words) {
      <p role="alert" class="bad">{{ words }}</p>
    }
    @if (past(); as lines) {
      <ol class="steps" [attr.aria-label]="'History of ' + title()">
        @for (line of lines; track $index) {
          <li>
            {{ words(line) }} <span class="quiet">{{ when(line) }}</span>
          </li>
        } @empty {
          <li>It has not opened within the last 30 days.</li>
        }
      </ol>
    }
  `,
  styleUrls: ['../../ui/src/report-page.scss', './operations-page.scss'],
})
export class BreakerPastList {
  readonly name = input.required<string>();
  /** What changes when the breaker does. */
  readonly news = input<unknown>();

  private readonly now = inject(Now).value;
  private readonly answer = inject(ApiClient).get(ENDPOINTS.breakerHistory, () => ({
    path: { name: this.name() },
  }));
  protected readonly words = breakerPastWords;
  protected readonly title = computed(() => dependencyName(this.name()));
  protected readonly past = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly problem = failureTextIn(this.answer);

  constructor() {
    effect(() => {
      this.news();
      untracked(() => {
        if (this.answer.hasValue()) this.answer.reload();
      });
    });
  }

  protected when({ at, lastAt, times }: BreakerPast): string {
    const first = whenWords(at, this.now());
    return times === 1 ? first : `${first} to ${whenWords(lastAt, this.now())}`;
  }
}
