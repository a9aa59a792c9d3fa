import { Component, inject } from '@angular/core';
import { Now, waitWords, whenWords } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { AlertList } from './alert-list';
import { CacheList } from './cache-list';
import { CausePanel } from './cause-panel';
import { DependencyList } from './dependency-list';
import { queueName } from './operations-words';
import { OperationsStore } from './operations-store';

/** How the product runs: what we depend on, the queue and its workers, and what failed. */
@Component({
  selector: 'fe-operations-page',
  imports: [AlertList, CacheList, CausePanel, DependencyList, EmptyState, FailurePanel, Page, Skeleton],
  providers: [OperationsStore],
  templateUrl: './operations-page.html',
  styleUrls: ['../../ui/src/report-page.scss', './operations-page.scss'],
})
export class OperationsPage {
  protected readonly store = inject(OperationsStore);
  protected readonly queueName = queueName;
  private readonly now = inject(Now).value;

  protected when(at: string): string {
    return whenWords(at, this.now());
  }

  protected waits(seconds: number): string {
    return seconds === 0
      ? 'Nobody waits for an answer.'
      : `The oldest message waits for ${waitWords(seconds)}.`;
  }
}
