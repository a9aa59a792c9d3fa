import { Component, inject, input, signal } from '@angular/core';
import type { CacheAreaName, CacheView } from '@feelori/contracts';
import { lastedWords, mayNow, Now, waitWords } from '@feelori/console/core';
import { CACHE_WORDS, knownShare } from './operations-words';
import { OperationsStore } from './operations-store';

/** What is remembered of the shop: how much, since when, how often that spared a question; and forgetting it by hand. */
@Component({
  selector: 'fe-cache-list',
  templateUrl: './cache-list.html',
  styleUrls: ['../../ui/src/report-page.scss', './operations-page.scss'],
})
export class CacheList {
  readonly caches = input.required<readonly CacheView[]>();
  private readonly now = inject(Now).value;
  protected readonly store = inject(OperationsStore);
  protected readonly mayAct = mayNow('operations:act');
  /** What was cleared last, for whoever hears the page. */
  protected readonly cleared = signal<CacheAreaName | null>(null);
  protected readonly words = CACHE_WORDS;
  protected readonly share = knownShare;
  protected readonly wait = waitWords;

  protected clearedWords(at: string): string {
    const lasted = lastedWords(new Date(at), this.now());
    return lasted === 'just now' ? 'cleared just now' : `cleared ${lasted} ago`;
  }

  protected async clear(area: CacheAreaName): Promise<void> {
    this.cleared.set(null);
    if (await this.store.clearCache(area)) this.cleared.set(area);
  }
}
