import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS, type FailureRow } from '@feelori/contracts';
import { ApiClient, clockWords, dayWords, failureTextIn, mayNow, Now } from '@feelori/console/core';
import { verdictWords } from './operations-words';
import { OperationsStore } from './operations-store';
import { TextEditForm } from './text-edit-form';

/** One failure, opened: what happened, in its order, and what a replay would do now. */
@Component({
  selector: 'fe-failure-trace',
  imports: [RouterLink, TextEditForm],
  templateUrl: './failure-trace-view.html',
  styleUrls: ['../../ui/src/report-page.scss', './operations-page.scss'],
})
export class FailureTraceView {
  readonly row = input.required<FailureRow>();
  readonly replay = output();
  readonly tryOut = output();
  readonly discard = output();
  private readonly now = inject(Now).value;
  protected readonly store = inject(OperationsStore);
  protected readonly mayAct = mayNow('operations:act');
  protected readonly verdictWords = verdictWords;
  // A row that is listed anew is the same one: what somebody edits in it stays.
  private readonly kind = computed(() => this.row().kind);
  private readonly id = computed(() => this.row().id);
  private readonly answer = inject(ApiClient).get(ENDPOINTS.failure, () => ({
    path: { kind: this.kind(), id: this.id() },
  }));
  protected readonly trace = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly problem = failureTextIn(this.answer);

  protected reload(): void {
    this.answer.reload();
  }

  protected when(at: string | null): string {
    if (at === null) return '';
    const time = new Date(at);
    return `${dayWords(time, this.now())}, ${clockWords(time)}`;
  }
}
