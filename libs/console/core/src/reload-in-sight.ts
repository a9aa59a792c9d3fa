import { DestroyRef, DOCUMENT, inject, type ResourceRef } from '@angular/core';

/**
 * Reloads a resource every so many milliseconds while the tab is in sight, and as soon as it is again; never while an
 * answer is on its way, which would cancel it. Call it where `inject` may be called.
 */
export function reloadInSight(
  resource: Pick<ResourceRef<unknown>, 'isLoading' | 'reload'>,
  everyMs: number,
  isWanted = (): boolean => true,
): void {
  const document = inject(DOCUMENT);
  const look = (): void => {
    if (document.visibilityState === 'visible' && isWanted() && !resource.isLoading()) resource.reload();
  };
  const timer = setInterval(look, everyMs);
  document.addEventListener('visibilitychange', look);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  });
}
