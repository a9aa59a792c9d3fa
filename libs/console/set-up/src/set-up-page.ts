import { Component, computed, inject } from '@angular/core';
import { FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { checkGroups, STATE_WORDS, sumWords } from './check-groups';
import { FirstDay } from './first-day';
import { SetUpStore } from './set-up-store';
import { TestMessage } from './test-message';

/** Whether everything is in place that a customer's message needs, and what to do where it is not. */
@Component({
  selector: 'fe-set-up-page',
  imports: [FailurePanel, FirstDay, Page, Skeleton, TestMessage],
  providers: [SetUpStore],
  templateUrl: './set-up-page.html',
  styleUrls: ['../../ui/src/report-page.scss', './set-up-page.scss'],
})
export class SetUpPage {
  protected readonly store = inject(SetUpStore);
  protected readonly stateWords = STATE_WORDS;
  protected readonly groups = computed(() => checkGroups(this.store.report()?.checks ?? []));
  protected readonly sum = computed(() => {
    const report = this.store.report();
    return report === null ? '' : sumWords(report.checks);
  });
}
