import { DOCUMENT, inject, provideEnvironmentInitializer, type EnvironmentProviders } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, pairwise } from 'rxjs';

const pathIn = (url: string): string => url.split(/[?#]/)[0] ?? '';

/**
 * After each change of page, focus goes to the page's main heading, so that screen readers say where one is.
 * The heading carries `data-page-heading` and `tabindex="-1"`; focus a person placed inside a list stays.
 */
export function provideHeadingFocus(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const document = inject(DOCUMENT);
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        pairwise(),
        filter(([before, after]) => pathIn(before.urlAfterRedirects) !== pathIn(after.urlAfterRedirects)),
      )
      .subscribe(() => {
        document.defaultView?.requestAnimationFrame(() => focusHeading(document));
      });
  });
}

function focusHeading(document: Document): void {
  const keepsFocus = document.activeElement?.closest('[data-keeps-focus]');
  if (!keepsFocus) document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
}
