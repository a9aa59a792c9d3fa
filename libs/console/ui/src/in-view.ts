import { DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/** Tells when the element comes near the screen; loads the next page before a person reaches the end. */
@Directive({ selector: '[feInView]' })
export class InView {
  readonly feInView = output();

  constructor() {
    if (!('IntersectionObserver' in globalThis)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.feInView.emit();
      },
      { rootMargin: '200px' },
    );
    observer.observe(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
