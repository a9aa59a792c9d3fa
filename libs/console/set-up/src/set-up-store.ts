import { computed, inject, Injectable } from '@angular/core';
import { ENDPOINTS, type SetUpReport } from '@feelori/contracts';
import { ApiClient, failureIn } from '@feelori/console/core';

/** The report on the set-up, as it was when the page was opened or somebody looked again. */
@Injectable()
export class SetUpStore {
  private readonly answer = inject(ApiClient).get(ENDPOINTS.setUp);

  readonly report = computed<SetUpReport | null>(() =>
    this.answer.hasValue() ? (this.answer.value() ?? null) : null,
  );
  readonly busy = computed(() => this.answer.isLoading());
  readonly failure = failureIn(this.answer);

  lookAgain(): void {
    this.answer.reload();
  }
}
