import { DestroyRef, effect, inject, type ResourceRef, signal, untracked } from '@angular/core';
import { LiveStream } from './live-stream';
import type { LiveNews } from './live-news';
import { throttled } from './throttled';

/**
 * Reloads a resource when live news concerns it: at most once every `gapMs`, and never while an answer is on its
 * way (that would cancel it again and again); then right after. One that failed is also tried again as soon as the
 * page is live again. Call it where `inject` may be called.
 */
export function reloadOnNews(
  resource: Pick<ResourceRef<unknown>, 'error' | 'isLoading' | 'reload'>,
  gapMs: number,
  concerns: (news: LiveNews) => boolean,
): void {
  const stale = signal(false);
  const news = throttled(gapMs, () => stale.set(true));
  const live = inject(LiveStream);
  const unlisten = live.listen((one) => {
    if (concerns(one)) news.run();
  });
  effect(() => {
    if (live.state() === 'live' && untracked(resource.error) !== undefined) stale.set(true);
  });
  effect(() => {
    if (!stale() || resource.isLoading()) return;
    untracked(() => {
      stale.set(false);
      resource.reload();
    });
  });
  inject(DestroyRef).onDestroy(() => {
    unlisten();
    news.cancel();
  });
}
