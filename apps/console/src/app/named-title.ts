import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { COUNTED_MOST } from '@feelori/contracts';
import { ConversationCounts } from '@feelori/console/core';

/** Titles of the browser tab, on every page: how many customers wait for a person, the page, then the product. */
@Injectable({ providedIn: 'root' })
export class NamedTitle extends TitleStrategy {
  private readonly page = signal<string | undefined>(undefined);

  constructor() {
    super();
    const title = inject(Title);
    const counts = inject(ConversationCounts).all;
    effect(() => {
      const count = counts()?.needs_you ?? 0;
      const words = count >= COUNTED_MOST ? `${COUNTED_MOST - 1}+` : `${count}`;
      const waiting = count > 0 ? `(${words}) ` : '';
      const page = this.page();
      title.setTitle(waiting + (page === undefined ? 'Feelori' : `${page} · Feelori`));
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(state));
  }
}
