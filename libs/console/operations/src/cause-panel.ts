import { Component, computed, inject, input, signal } from '@angular/core';
import { ENDPOINTS, type FailureCause, type FailureRow, type ReplayReport } from '@feelori/contracts';
import { ApiClient, failureOf, mayNow, Now, shortTimeWords } from '@feelori/console/core';
import { FailurePanel } from '@feelori/console/ui';
import { FailureTraceView } from './failure-trace-view';
import { reportWords } from './operations-words';
import { OperationsStore } from './operations-store';

/** One cause of failures: what happened, what to do about it, and its failures one by one. */
@Component({
  selector: 'fe-cause-panel',
  imports: [FailurePanel, FailureTraceView],
  templateUrl: './cause-panel.html',
  styleUrls: ['../../ui/src/report-page.scss', './operations-page.scss'],
})
export class CausePanel {
  readonly cause = input.required<FailureCause>();
  private readonly now = inject(Now).value;
  protected readonly store = inject(OperationsStore);
  protected readonly mayAct = mayNow('operations:act');
  protected readonly listed = signal(false);
  protected readonly openId = signal<string | null>(null);
  protected readonly report = signal<ReplayReport | null>(null);
  protected readonly words = computed(() => {
    const report = this.report();
    return report === null ? [] : reportWords(report);
  });
  private readonly answer = inject(ApiClient).get(ENDPOINTS.failures, () => {
    const { kind, reason } = this.cause();
    return this.listed() ? { query: { kind, reason } } : undefined;
  });
  protected readonly rows = computed<FailureRow[] | null>(() =>
    this.answer.hasValue() ? (this.answer.value() ?? null) : null,
  );
  protected readonly failure = computed(() => {
    const error = this.answer.error();
    return error === undefined ? null : failureOf(error);
  });

  protected when(at: string): string {
    return shortTimeWords(new Date(at), this.now());
  }

  protected async replay(dryRun: boolean, id?: string): Promise<void> {
    this.report.set(null);
    this.report.set(await this.store.replay(this.cause(), dryRun, id));
    this.reload();
  }

  protected async discard(id: string): Promise<void> {
    if (await this.store.discard(this.cause().kind, id)) this.openId.set(null);
    this.reload();
  }

  protected reload(): void {
    if (this.listed()) this.answer.reload();
  }
}
