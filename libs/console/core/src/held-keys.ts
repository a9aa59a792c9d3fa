import { DOCUMENT, inject, Injectable } from '@angular/core';

/**
 * Keeps what is typed between a call for a box and the box: it is meant for the box, and no shortcut of the page. Whoever
 * opens the box releases it when the cursor is there, or when it does not come.
 */
@Injectable({ providedIn: 'root' })
export class HeldKeys {
  private readonly document = inject(DOCUMENT);
  private typed: string | null = null;

  hold(): void {
    if (this.typed !== null) return;
    this.typed = '';
    this.document.addEventListener('keydown', this.keep, { capture: true });
  }

  /** What was typed meanwhile; from now on keys go where the cursor is. */
  release(): string {
    const typed = this.typed ?? '';
    this.typed = null;
    this.document.removeEventListener('keydown', this.keep, { capture: true });
    return typed;
  }

  private readonly keep = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event;
    if (ctrlKey || metaKey || isComposing) return;
    if (key === 'Escape') return void this.release();
    const typed = this.typed ?? '';
    // Alt makes letters on many keyboards; a name of a key is longer than what it writes.
    if ([...key].length === 1) this.typed = typed + key;
    else if (key === 'Backspace') this.typed = [...typed].slice(0, -1).join('');
    else if (altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
