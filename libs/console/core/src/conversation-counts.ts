import { computed, DestroyRef, inject, Injectable } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { LiveStream } from './live-stream';
import { mayNow } from './may-now';
import { reloadOnNews } from './reload-on-news';
import { Session } from './session';

/** After breaks in the news it is asked for anew, at most this often. */
const RELOAD_GAP_MS = 1_000;

/**
 * How many conversations each view holds, by the server's count: one answer for the inbox, the home page and the title of
 * the browser tab, on every page of somebody who is signed in. Asked for once; from then on live news tell it.
 */
@Injectable({ providedIn: 'root' })
export class ConversationCounts {
  private readonly user = inject(Session).user;
  private readonly userId = computed(() => this.user()?.id);
  private readonly mayRead = mayNow('conversations:read');
  private readonly resource = inject(ApiClient).get(ENDPOINTS.inboxCounts, () =>
    this.userId() !== undefined && this.mayRead() ? {} : undefined,
  );

  /** Undefined until it is known. */
  readonly all = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));

  constructor() {
    reloadOnNews(this.resource, RELOAD_GAP_MS, ({ type }) => type === 'reset');
    const unlisten = inject(LiveStream).listen((news) => {
      if (news.type === 'counts.changed' && this.userId() !== undefined) this.resource.set(news.counts);
    });
    inject(DestroyRef).onDestroy(unlisten);
  }
}
