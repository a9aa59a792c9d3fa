import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const KEY = 'feelori.single-keys';

/**
 * Whether single keys do something in the inbox. Whoever speaks to their computer, or touches keys by accident, can turn
 * them off (WCAG 2.1.4); kept on this machine.
 */
@Injectable({ providedIn: 'root' })
export class KeyShortcuts {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly onNow = signal(this.storage?.getItem(KEY) !== 'off');
  readonly on = this.onNow.asReadonly();

  turn(on: boolean): void {
    this.onNow.set(on);
    if (on) this.storage?.removeItem(KEY);
    else this.storage?.setItem(KEY, 'off');
  }
}
