import { computed, inject } from '@angular/core';
import type { Endpoint, LiveEvent } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { failureIn } from './failure-in';
import { lastKnown } from './last-known';
import { reloadOnNews } from './reload-on-news';

const RELOAD_GAP_MS = 500;

/** One of the shop's short lists (labels, saved replies, macros), as it is by now. Made where things are injected. */
export class ShopList<Item> {
  private readonly resource;
  /** As they were known last; undefined until they are known. */
  private readonly known = lastKnown<readonly Item[]>(() =>
    this.resource.hasValue() ? this.resource.value().items : undefined,
  );
  /** In the order of the server; empty until they are known. */
  readonly all = computed<readonly Item[]>(() => this.known() ?? []);
  readonly isKnown = computed(() => this.known() !== undefined);
  /** Why they could not be loaded; null when all is well. */
  readonly failure;

  /** `changed` is the event that tells of a change in it. */
  constructor(endpoint: Endpoint<{ items: Item[] }>, changed: LiveEvent['type']) {
    this.resource = inject(ApiClient).get(endpoint);
    this.failure = failureIn(this.resource);
    reloadOnNews(this.resource, RELOAD_GAP_MS, ({ type }) => type === changed || type === 'reset');
  }

  reload(): void {
    this.resource.reload();
  }
}
