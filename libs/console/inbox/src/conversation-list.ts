import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { ConversationRow, SearchMatch } from '@feelori/contracts';
import { VirtualRow, VirtualRows } from '@feelori/console/ui';
import { ConversationRowView } from './conversation-row';
import { rovingIndex } from './roving-index';
import { rowGuess } from './row-guess';
import { Selection } from './selection';

/** With fewer rows than this below what is there, the next page is asked for. */
const AHEAD = 15;

/**
 * The list of conversations as a listbox: one tab stop, arrows move, Enter opens. Only the rows in sight are in the document,
 * and the one that Tab reaches.
 */
@Component({
  selector: 'fe-conversation-list',
  imports: [ConversationRowView, VirtualRow, VirtualRows],
  templateUrl: './conversation-list.html',
  styleUrl: './conversation-list.scss',
})
export class ConversationList {
  readonly rows = input.required<readonly ConversationRow[]>();
  /** What scrolls it. */
  readonly scroller = input.required<HTMLElement>();
  /** Why each was found, by its id. */
  readonly matches = input<Readonly<Record<string, SearchMatch>>>({});
  readonly chosenId = input<string>();
  readonly hasMore = input(false);
  readonly loadingOlder = input(false);
  readonly now = input.required<Date>();
  readonly choose = output<string>();
  readonly older = output();

  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly virtual = viewChild.required(VirtualRows);
  protected readonly selection = inject(Selection);
  private readonly focusedId = signal<string | undefined>(undefined);

  protected readonly ids = computed(() => this.rows().map(({ id }) => id));
  private readonly places = computed(() => new Map(this.ids().map((id, index) => [id, index])));
  protected readonly guess = computed(() => {
    const rows = this.rows();
    return (index: number): number => rowGuess(rows[index]);
  });
  protected readonly lines = computed(() =>
    this.virtual()
      .shown()
      .flatMap(({ index, gap }) => {
        const row = this.rows()[index];
        return row === undefined ? [] : [{ row, index, gap }];
      }),
  );
  protected readonly rest = computed(() => this.virtual().rest());

  /** The row that Tab reaches: the one last focused, else the chosen one, else the first. */
  protected readonly tabStop = computed(
    () =>
      [this.focusedId(), this.chosenId()].find((id) => id !== undefined && this.places().has(id)) ??
      this.rows()[0]?.id,
  );
  protected readonly keep = computed(() => [this.tabStop() ?? '']);

  constructor() {
    effect(() => {
      const inSight = this.virtual().inSight();
      if (!this.hasMore() || inSight === null || inSight[1] < this.rows().length - AHEAD) return;
      untracked(() => this.older.emit());
    });
    effect(() => {
      const id = this.chosenId();
      const at = untracked(this.places).get(id ?? '');
      if (at === undefined) return;
      afterNextRender({ read: () => this.virtual().bringIntoSight(at) }, { injector: this.injector });
    });
  }

  /** The row that has the focus; undefined while none has. */
  focused(): string | undefined {
    return this.element.contains(this.element.ownerDocument.activeElement) ? this.tabStop() : undefined;
  }

  /** Puts focus back into the list. */
  focus(): void {
    this.focusRow(this.at());
  }

  protected open(id: string): void {
    this.focusedId.set(id);
    if (this.selection.isOn()) this.selection.turn(id);
    else this.choose.emit(id);
  }

  protected move(event: KeyboardEvent): void {
    const at = this.at();
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

  private at(): number {
    return this.places().get(this.tabStop() ?? '') ?? -1;
  }

  private focusRow(index: number): void {
    const row = this.rows()[index];
    if (row === undefined) return;
    this.focusedId.set(row.id);
    const there = this.optionOf(row.id);
    if (there !== undefined) return there.focus();
    // It is kept from now on, wherever it is; focusing it scrolls there.
    afterNextRender({ read: () => this.optionOf(row.id)?.focus() }, { injector: this.injector });
  }

  private optionOf(id: string): HTMLElement | undefined {
    const options = this.element.querySelectorAll<HTMLElement>('[role="option"]');
    return [...options].find(({ dataset }) => dataset['row'] === id);
  }
}
