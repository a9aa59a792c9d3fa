import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ENDPOINTS, type FailureCause, type FailureRow, type ReplayReport } from '@feelori/contracts';
import { ApiClient, failureIn, mayNow, Now, shortTimeWords } from '@feelori/console/core';
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
  // A cause that is told anew is the same one: its list, and what somebody edits in it, stay.
  private readonly kind = computed(() => this.cause().kind);
  private readonly reason = computed(() => this.cause().reason);
  private readonly answer = inject(ApiClient).get(ENDPOINTS.failures, () =>
    this.listed() ? { query: { kind: this.kind(), reason: this.reason() } } : undefined,
  );
  private readonly standing = computed(() => `${this.cause().count} ${this.cause().newestAt}`);
  protected readonly rows = computed<FailureRow[] | null>(() =>
    this.answer.hasValue() ? (this.answer.value() ?? null) : null,
  );
  protected readonly failure = failureIn(this.answer);

  constructor() {
    effect(() => {
      this.standing();
      untracked(() => this.reload());
    });
  }

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
