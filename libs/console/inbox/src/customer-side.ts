import { DestroyRef, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';
import type { ConversationRow } from '@feelori/contracts';

const KEY = 'feelori.customer-column';
/** Below it there is no room for a third column; the style of the page says the same. */
const WIDE = '(min-width: 80rem)';

/**
 * Whether the customer stands beside the thread: on wide screens a column, there or not as was chosen last in this browser;
 * on others a sheet that is opened.
 */
@Injectable({ providedIn: 'root' })
export class CustomerSide {
  private readonly injector = inject(Injector);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly onNow = signal(this.window?.localStorage.getItem(KEY) !== 'off');
  private readonly wideNow = signal(false);
  readonly isOn = this.onNow.asReadonly();
  readonly isWide = this.wideNow.asReadonly();

  constructor() {
    // There is none where nothing is laid out, in tests.
    const query = (this.window as Partial<Window> | null)?.matchMedia?.(WIDE);
    if (query === undefined) return;
    const look = (): void => this.wideNow.set(query.matches);
    query.addEventListener('change', look);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', look));
    look();
  }

  /** The column comes or goes; where there is no room for it, the sheet is opened. */
  async toggle(row: ConversationRow): Promise<void> {
    if (!this.isWide()) {
      const { openCustomerSheet } = await import('./customer-sheet');
      return openCustomerSheet(this.injector, row);
    }
    this.onNow.update((on) => !on);
    if (this.isOn()) this.window?.localStorage.removeItem(KEY);
    else this.window?.localStorage.setItem(KEY, 'off');
  }
}
