import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { NeedsYouCount } from '@feelori/console/core';

/** Titles of the browser tab: how many customers wait for a person, the page, then the product. */
@Injectable({ providedIn: 'root' })
export class NamedTitle extends TitleStrategy {
  private readonly page = signal<string | undefined>(undefined);

  constructor() {
    super();
    const title = inject(Title);
    const needsYou = inject(NeedsYouCount).value;
    effect(() => {
      const waiting = needsYou() > 0 ? `(${needsYou()}) ` : '';
      const page = this.page();
      title.setTitle(waiting + (page === undefined ? 'Feelori' : `${page} · Feelori`));
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(state));
  }
}
