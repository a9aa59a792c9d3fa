import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { emojisLike } from './emoji-table';

/** Beside each other in one row of the list. */
const COLUMNS = 8;
const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
};

/** A box of emojis to choose from, with words to find them by. Comes in a file of its own. */
@Component({
  selector: 'fe-emoji-picker',
  template: `
    <input
      #box
      type="text"
      role="combobox"
      aria-expanded="true"
      aria-controls="fe-emojis"
      aria-label="Find an emoji"
      placeholder="Find an emoji"
      autocomplete="off"
      maxlength="30"
      [attr.aria-activedescendant]="found().length > 0 ? 'fe-emoji-' + chosen() : null"
      (input)="typed.set(box.value)"
      (keydown)="key($event)"
      (blur)="leave.emit(false)"
    />
    <div id="fe-emojis" class="emojis" role="listbox" aria-label="Emojis">
      @for (emoji of found(); track emoji.sign; let at = $index) {
        <div
          role="option"
          [id]="'fe-emoji-' + at"
          [attr.aria-label]="emoji.name"
          [title]="emoji.name"
          [attr.aria-selected]="at === chosen()"
          (mousedown)="$event.preventDefault(); pick.emit(emoji.sign)"
        >
          {{ emoji.sign }}
        </div>
      }
    </div>
    <p role="status">{{ found()[chosen()]?.name ?? 'Nothing fits' }}</p>
  `,
  styleUrl: './emoji-picker.scss',
})
export class EmojiPicker {
  readonly pick = output<string>();
  /** Whether the focus goes back to where one writes. */
  readonly leave = output<boolean>();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = signal('');
  protected readonly found = computed(() => emojisLike(this.typed()));
  protected readonly chosen = linkedSignal({ source: this.found, computation: () => 0 });

  constructor() {
    afterNextRender({ write: () => this.box().nativeElement.focus() });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const by = this.moveOf(event.key);
    const sign = this.found()[this.chosen()]?.sign;
    if (by !== undefined) this.move(by);
    else if (event.key === 'Escape') this.leave.emit(true);
    else if (event.key === 'Enter' && sign !== undefined) this.pick.emit(sign);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** In right-to-left writing the row runs the other way. */
  private moveOf(key: string): number | undefined {
    const by = MOVES[key];
    const isTurned = this.box().nativeElement.closest('[dir]')?.getAttribute('dir') === 'rtl';
    return by !== undefined && Math.abs(by) === 1 && isTurned ? -by : by;
  }

  private move(by: number): void {
    const to = this.chosen() + by;
    if (to < 0 || to >= this.found().length) return;
    this.chosen.set(to);
    this.box()
      .nativeElement.ownerDocument.getElementById(`fe-emoji-${to}`)
      ?.scrollIntoView?.({ block: 'nearest' });
  }
}
