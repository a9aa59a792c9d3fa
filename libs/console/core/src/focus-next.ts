import { afterNextRender, type ElementRef, inject, Injector, type Signal } from '@angular/core';

/** Where what had the focus goes with a change: gives the focus to what comes in its place. Made where things are injected. */
export function focusNext(): (element: Signal<ElementRef<HTMLElement> | undefined>) => void {
  const injector = inject(Injector);
  return (element) => {
    afterNextRender({ read: () => element()?.nativeElement.focus() }, { injector });
  };
}
