import { computed, Injectable, signal } from '@angular/core';
import { BULK_MAX, type ConversationRow } from '@feelori/contracts';

/** The conversations a person picked to do the same with all of them. */
@Injectable()
export class Selection {
  private readonly picked = signal<ReadonlySet<string> | null>(null);
  /** Null while nobody selects: then a row is opened, not picked. */
  readonly ids = this.picked.asReadonly();
  readonly isOn = computed(() => this.picked() !== null);
  readonly count = computed(() => this.picked()?.size ?? 0);

  start(): void {
    this.picked.update((ids) => ids ?? new Set());
  }

  stop(): void {
    this.picked.set(null);
  }

  has(id: string): boolean {
    return this.picked()?.has(id) ?? false;
  }

  /** Picks it, or drops it; begins to select where nobody did. No more than a request takes. */
  turn(id: string): void {
    const ids = this.picked() ?? new Set<string>();
    if (ids.has(id)) this.picked.set(new Set([...ids].filter((one) => one !== id)));
    else if (ids.size < BULK_MAX) this.picked.set(new Set([...ids, id]));
  }

  /** Picks the first ones of these, as many as a request takes. */
  all(rows: readonly ConversationRow[]): void {
    this.picked.set(new Set(rows.slice(0, BULK_MAX).map(({ id }) => id)));
  }

  /** Keeps only these, so that they can be tried again. */
  keep(ids: readonly string[]): void {
    this.picked.set(new Set(ids));
  }
}
