import { computed, inject, Injectable } from '@angular/core';
import { ENDPOINTS, type SavedReply } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { failureOf } from './failure';
import { reloadOnNews } from './reload-on-news';

const RELOAD_GAP_MS = 500;

/** The shop's saved replies, as they are by now. */
@Injectable({ providedIn: 'root' })
export class SavedReplyBook {
  private readonly resource = inject(ApiClient).get(ENDPOINTS.savedReplies);
  /** By shortcut; empty until they are known. */
  readonly all = computed<readonly SavedReply[]>(() =>
    this.resource.hasValue() ? this.resource.value().items : [],
  );
  readonly isKnown = computed(() => this.resource.hasValue());
  /** Why they could not be loaded; null when all is well. */
  readonly failure = computed(() => {
    const error = this.resource.error();
    return error ? failureOf(error) : null;
  });

  constructor() {
    const concerns = ['saved_replies.changed', 'reset'];
    reloadOnNews(this.resource, RELOAD_GAP_MS, ({ type }) => concerns.includes(type));
  }

  reload(): void {
    this.resource.reload();
  }
}
