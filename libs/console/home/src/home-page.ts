import { Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS, USAGE_DAYS } from '@feelori/contracts';
import { ApiClient, lastedWords, mayNow, moneyWords, Now } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { FigureChart } from './figure-chart';
import { answererWords } from './figure-words';
import { homeCharts } from './home-charts';
import { HomeStore } from './home-store';
import { saveFile } from './save-file';
import { changeWords, daysOf, shareWords, totalOf, wordsOfKind } from './usage-figures';

/** What was blocked or went wrong, by what it is counted as. */
const WRONG = [
  { kind: 'guards', words: 'answers of a model held back or mended by a guard' },
  { kind: 'gave_up', words: 'turns given up' },
  { kind: 'undelivered', words: 'answers and replies that did not reach the customer' },
  { kind: 'sends_lost', words: 'tries to send that did not get through' },
  { kind: 'model_failures', words: 'times a model did not answer, so that the next one or the rules did' },
  { kind: 'errors', words: 'errors' },
];
const MICRO = 1_000_000;

/** Five questions at a glance: what was answered, who waits, what was wrong, what it cost, whose orders were told; and charts. */
@Component({
  selector: 'fe-home-page',
  imports: [EmptyState, FailurePanel, FigureChart, Page, RouterLink, Skeleton],
  providers: [HomeStore],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  /** How many days are looked at, in the address. */
  readonly days = input<string>();

  private readonly api = inject(ApiClient);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(HomeStore);
  protected readonly now = inject(Now).value;
  protected readonly mayOperate = mayNow('operations:read');
  protected readonly spans = USAGE_DAYS.map((days) => ({
    days,
    words: days === 1 ? 'Today' : `${days} days`,
  }));
  protected readonly notSaved = signal(false);

  private readonly total = (kind: string): number => totalOf(this.store.points(), kind);
  private readonly change = (kind: string): string =>
    changeWords(this.total(kind), totalOf(this.store.before(), kind));
  protected readonly alone = computed(() => this.total('alone'));
  protected readonly aloneChange = computed(() => this.change('alone'));
  protected readonly aloneShare = computed(() => shareWords(this.alone(), this.total('answers')));
  protected readonly answerers = computed(() =>
    wordsOfKind(this.store.points(), 'answers').map(({ word, count }) => ({
      name: answererWords(word),
      count,
    })),
  );
  protected readonly drafts = computed(() => this.total('drafts'));
  protected readonly replies = computed(() => this.total('replies'));
  protected readonly helped = computed(() => this.total('orders_helped'));
  protected readonly helpedChange = computed(() => this.change('orders_helped'));
  protected readonly wrong = computed(() =>
    WRONG.map(({ kind, words }) => ({ words, count: this.total(kind) })).filter(({ count }) => count > 0),
  );
  protected readonly isNew = computed(() => this.total('arrivals') === 0 && this.total('turns') === 0);
  protected readonly charts = computed(() => {
    const report = this.store.report();
    return report === null ? [] : homeCharts(report);
  });

  protected readonly spentShare = computed(() => {
    const budget = this.store.report()?.budget;
    return budget === undefined || budget.limit === 0 ? null : Math.min(1, budget.spent / budget.limit);
  });
  protected readonly spent = computed(() => moneyWords(this.store.report()?.budget.spent ?? 0, 'USD'));
  protected readonly limit = computed(() => moneyWords(this.store.report()?.budget.limit ?? 0, 'USD'));
  protected readonly models = computed(() => moneyWords(this.total('model_cost') / MICRO, 'USD'));
  protected readonly fees = computed(() =>
    moneyWords(this.total('message_cost') / MICRO, this.store.report()?.currency ?? 'EUR'),
  );

  constructor() {
    effect(() => this.store.days.set(daysOf(this.days())));
  }

  protected waits(since: string | null): string {
    return since === null ? '' : lastedWords(new Date(since), this.now());
  }

  protected async save(): Promise<void> {
    const days = this.store.days();
    try {
      const file = await this.api.file(ENDPOINTS.usageFile, { query: { days } });
      saveFile(this.document, file, `feelori-${days}-days.csv`);
      this.notSaved.set(false);
    } catch {
      this.notSaved.set(true);
    }
  }
}
