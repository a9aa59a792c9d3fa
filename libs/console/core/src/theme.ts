import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** `system` follows the machine's light or dark setting. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

const KEY = 'feelori.theme';

/** Light or dark, as this person chose on this machine. The style sheet reads `data-theme` on the root element. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly nameNow = signal<ThemeName>('system');
  readonly name = this.nameNow.asReadonly();

  /** Puts the remembered choice in force; called once at start. */
  restore(): void {
    const kept = this.document.defaultView?.localStorage.getItem(KEY);
    this.show(THEMES.find((name) => name === kept) ?? 'system');
  }

  choose(name: ThemeName): void {
    this.document.defaultView?.localStorage.setItem(KEY, name);
    this.show(name);
  }

  private show(name: ThemeName): void {
    this.nameNow.set(name);
    if (name === 'system') delete this.document.documentElement.dataset['theme'];
    else this.document.documentElement.dataset['theme'] = name;
  }
}
