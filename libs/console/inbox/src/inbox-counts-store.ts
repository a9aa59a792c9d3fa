import { computed, DestroyRef, effect, inject, Injectable } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, NeedsYouCount, reloadOnNews } from '@feelori/console/core';

/** A burst of news counts anew at most this often. */
const RELOAD_GAP_MS = 1_000;

/** How many conversations each view holds, by the server's count; undefined until it is known. */
@Injectable()
export class InboxCountsStore {
  private readonly resource = inject(ApiClient).get(ENDPOINTS.inboxCounts);
  readonly counts = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));

  constructor() {
    reloadOnNews(
      this.resource,
      RELOAD_GAP_MS,
      ({ type }) => type === 'conversation.changed' || type === 'reset',
    );
    const needsYou = inject(NeedsYouCount).value;
    effect(() => needsYou.set(this.counts()?.needs_you ?? 0));
    // Elsewhere in the console, or signed out, nobody counts.
    inject(DestroyRef).onDestroy(() => needsYou.set(0));
  }
}
