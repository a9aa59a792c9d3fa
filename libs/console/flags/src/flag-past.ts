import { Component, computed, inject, input, model, output } from '@angular/core';
import { ENDPOINTS, type FlagView } from '@feelori/contracts';
import { ApiClient, failureTextIn, mayNow, Now } from '@feelori/console/core';
import { armRows, byWords, valueWords } from './flag-words';

/** How the experiment goes that runs, and the versions before, each with the way back to it. */
@Component({
  selector: 'fe-flag-past',
  templateUrl: './flag-past.html',
  styleUrls: ['../../ui/src/report-page.scss', './flag-past.scss'],
})
export class FlagPast {
  readonly flag = input.required<FlagView>();
  readonly isOpen = model(false);
  /** It can be changed now. */
  readonly open = input(false);
  readonly undo = output<number>();

  private readonly now = inject(Now).value;
  private readonly isTried = computed(() => this.flag().value.state === 'experiment');
  /** Figures grow while one looks at them. */
  private readonly tick = computed(() => (this.isTried() ? this.now() : null));
  private readonly loaded = inject(ApiClient).get(ENDPOINTS.flag, () => {
    const { name, version } = this.flag();
    this.tick();
    return this.isOpen() && version > 0 ? { path: { name } } : undefined;
  });
  protected readonly mayChange = mayNow('flags:change');
  protected readonly history = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly rows = computed(() => {
    const arms = this.history()?.arms ?? null;
    return arms === null ? null : armRows(arms);
  });
  protected readonly earlier = computed(() =>
    (this.history()?.earlier ?? []).map((one) => ({
      version: one.version,
      words: valueWords(one.value),
      by: byWords(one, this.now()),
      why: one.why,
    })),
  );
  protected readonly failure = failureTextIn(this.loaded);
}
