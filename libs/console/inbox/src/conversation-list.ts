import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import type { ConversationRow, SearchMatch } from '@feelori/contracts';
import { InView } from '@feelori/console/ui';
import { ConversationRowView } from './conversation-row';
import { rovingIndex } from './roving-index';
import { Selection } from './selection';

/** The list of conversations as a listbox: one tab stop, arrows move, Enter opens. */
@Component({
  selector: 'fe-conversation-list',
  imports: [ConversationRowView, InView],
  templateUrl: './conversation-list.html',
  styleUrl: './conversation-list.scss',
})
export class ConversationList {
  readonly rows = input.required<readonly ConversationRow[]>();
  /** Why each was found, by its id. */
  readonly matches = input<Readonly<Record<string, SearchMatch>>>({});
  readonly chosenId = input<string>();
  readonly hasMore = input(false);
  readonly loadingOlder = input(false);
  readonly now = input.required<Date>();
  readonly choose = output<string>();
  readonly older = output();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly selection = inject(Selection);
  private readonly focusedId = signal<string | undefined>(undefined);

  /** The row that Tab reaches: the one last focused, else the chosen one, else the first. */
  protected readonly tabStop = computed(() => {
    const ids = this.rows().map((row) => row.id);
    return [this.focusedId(), this.chosenId()].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
  });

  /** The row that has the focus; undefined while none has. */
  focused(): string | undefined {
    return this.element.contains(this.element.ownerDocument.activeElement) ? this.tabStop() : undefined;
  }

  /** Puts focus back into the list. */
  focus(): void {
    this.focusRow(this.rows().findIndex((row) => row.id === this.tabStop()));
  }

  protected open(id: string): void {
    this.focusedId.set(id);
    if (this.selection.isOn()) this.selection.turn(id);
    else this.choose.emit(id);
  }

  protected move(event: KeyboardEvent): void {
    const at = this.rows().findIndex((row) => row.id === this.tabStop());
    const current = this.rows()[at];
    if ((event.key === 'Enter' || event.key === ' ') && current) {
      event.preventDefault();
      return this.open(current.id);
    }
    const next = rovingIndex(event.key, at, this.rows().length);
    if (next === null) return;
    event.preventDefault();
    this.focusRow(next);
  }

  private focusRow(index: number): void {
    const row = this.rows()[index];
    if (row === undefined) return;
    this.focusedId.set(row.id);
    this.element.querySelectorAll<HTMLElement>('[role="option"]')[index]?.focus();
  }
}
