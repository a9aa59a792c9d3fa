import { DOCUMENT, inject, Injectable, InjectionToken, signal } from '@angular/core';

/** So long a reply can be taken back before it leaves. */
export const UNDO_MS = new InjectionToken<number>('UNDO_MS', { factory: () => 5_000 });

/**
 * Holds replies for a moment in which their writer may still undo them. Whoever leaves the page means what they sent:
 * then all of them go at once.
 */
@Injectable({ providedIn: 'root' })
export class ReplyHold {
  private readonly undoMs = inject(UNDO_MS);
  private readonly ids = signal<ReadonlySet<string>>(new Set());
  private readonly goOn = new Map<string, () => void>();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('pagehide', () => {
      for (const id of this.ids()) this.release(id);
    });
  }

  /** Begins to hold it, unless it was written longer ago than that. */
  begin(id: string, writtenAt: number): void {
    if (writtenAt + this.undoMs <= Date.now()) return;
    this.ids.update((ids) => new Set([...ids, id]));
  }

  isHeld(id: string): boolean {
    return this.ids().has(id);
  }

  /** Until it may go: its time is over, or it was released or taken back. */
  async passed(id: string, writtenAt: number): Promise<void> {
    if (!this.isHeld(id)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.release(id), Math.max(0, writtenAt + this.undoMs - Date.now()));
      this.goOn.set(id, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  release(id: string): void {
    this.ids.update((ids) => new Set([...ids].filter((one) => one !== id)));
    this.goOn.get(id)?.();
    this.goOn.delete(id);
  }
}
