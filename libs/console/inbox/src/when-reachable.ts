import { DestroyRef, DOCUMENT, effect, inject, untracked } from '@angular/core';
import { LiveStream } from '@feelori/console/core';

const FIRST_PAUSE_MS = 5_000;
const LAST_PAUSE_MS = 60_000;

/**
 * Calls `retry` when the server may be reachable again: the live stream stands, the machine is online, or a pause since
 * `failed` is over, which grows with each failure until `reached`. The stream alone is not enough: it can outlive the
 * hiccup that a request did not. For an injection context.
 */
export function whenReachable(retry: () => void): { failed: () => void; reached: () => void } {
  const live = inject(LiveStream).state;
  const view = inject(DOCUMENT).defaultView;
  let fruitless = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  effect(() => {
    if (live() === 'live') untracked(retry);
  });
  view?.addEventListener('online', retry);
  inject(DestroyRef).onDestroy(() => {
    view?.removeEventListener('online', retry);
    clearTimeout(timer);
  });

  return {
    failed: () => {
      clearTimeout(timer);
      timer = setTimeout(retry, Math.min(FIRST_PAUSE_MS * 2 ** fruitless, LAST_PAUSE_MS));
      fruitless += 1;
    },
    reached: () => {
      fruitless = 0;
    },
  };
}
