import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { lastedWords, mayNow, Now, waitWords } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { BarChart } from './bar-chart';
import { HomeStore } from './home-store';
import { barsOf, changeWords, medianAnswer, totalOf, USAGE_RANGES, wordsOfKind } from './usage-figures';

/** Names of what answered, as people know them. */
const ANSWERERS: Record<string, string> = { gemini: 'Gemini', openai: 'OpenAI', rules: 'Rules' };
/** What was blocked or went wrong, by what it is counted as. */
const WRONG = [
  { kind: 'guard', words: 'answers of a model held back by a guard' },
  { kind: 'gave_up', words: 'turns given up' },
  { kind: 'sends_lost', words: 'sends that did not get through' },
  { kind: 'errors', words: 'errors' },
];

/** Five questions at a glance: what was answered, who waits, what was wrong, how many wrote, how soon they heard. */
@Component({
  selector: 'fe-home-page',
  imports: [BarChart, EmptyState, FailurePanel, Page, RouterLink, Skeleton],
  providers: [HomeStore],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  protected readonly store = inject(HomeStore);
  protected readonly now = inject(Now).value;
  protected readonly mayOperate = mayNow('operations:read');
  protected readonly ranges = USAGE_RANGES.map((range) => ({
    range,
    words: range === 1 ? 'Today' : `${range} days`,
  }));

  protected readonly answered = computed(() => totalOf(this.store.points(), 'answers'));
  protected readonly answeredChange = computed(() =>
    changeWords(this.answered(), totalOf(this.store.before(), 'answers')),
  );
  protected readonly answerers = computed(() =>
    wordsOfKind(this.store.points(), 'answers').map(({ label, value }) => ({
      label: ANSWERERS[label] ?? label,
      value,
    })),
  );
  protected readonly arrived = computed(() => totalOf(this.store.points(), 'arrivals'));
  protected readonly arrivedChange = computed(() =>
    changeWords(this.arrived(), totalOf(this.store.before(), 'arrivals')),
  );
  protected readonly arrivalBars = computed(() =>
    barsOf(this.store.points(), 'arrivals', this.store.range(), this.now()),
  );
  protected readonly handoverBars = computed(() =>
    wordsOfKind(this.store.points(), 'handovers').map(({ label, value }) => ({
      label: label.replaceAll('_', ' '),
      value,
    })),
  );
  protected readonly wrong = computed(() =>
    WRONG.map(({ kind, words }) => ({ words, count: totalOf(this.store.points(), kind) })).filter(
      ({ count }) => count > 0,
    ),
  );
  protected readonly answerTime = computed(() => medianWords(medianAnswer(this.store.points())));
  protected readonly answerTimeBefore = computed(() => medianWords(medianAnswer(this.store.before())));

  protected waits(since: string | null): string {
    return since === null ? '' : lastedWords(new Date(since), this.now());
  }
}

function medianWords(median: ReturnType<typeof medianAnswer>): string | null {
  if (median === null) return null;
  return `${median.over ? 'over' : 'within'} ${waitWords(median.seconds)}`;
}
