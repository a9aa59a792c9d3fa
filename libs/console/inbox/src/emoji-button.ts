import { Component, inject, input, output, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { Icon, NotLoaded } from '@feelori/console/ui';
import { EmojiPicker } from './emoji-picker';

/** Opens the box of emojis beside where one writes. */
@Component({
  selector: 'fe-emoji-button',
  imports: [EmojiPicker, Icon, NotLoaded],
  template: `
    <button
      id="fe-emoji-open"
      type="button"
      aria-label="Emoji"
      title="Emoji"
      [disabled]="disabled()"
      [attr.aria-expanded]="isOpen()"
      (mousedown)="$event.preventDefault()"
      (click)="isOpen.set(!isOpen())"
    >
      <fe-icon name="smile" />
    </button>
    @if (isOpen()) {
      @defer {
        <fe-emoji-picker (pick)="take($event)" (leave)="close($event)" />
      } @error {
        <fe-not-loaded class="box" what="The emojis" />
      }
    }
  `,
  styles: `
    button {
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      padding: 0;
      border: 0;
      border-radius: var(--fe-round);
      font-size: 1.0625rem;
      color: var(--fe-ink-quiet);
      background: none;
      cursor: pointer;
    }
    .box {
      position: absolute;
      z-index: 3;
      inset-block-end: calc(100% + 0.375rem);
      inset-inline-end: 0;
      border: 1px solid var(--fe-line);
      border-radius: var(--fe-round);
      background: var(--fe-surface);
      box-shadow: var(--fe-shadow);
    }
    button:hover:enabled {
      background: var(--fe-raised);
    }
  `,
})
export class EmojiButton {
  readonly disabled = input(false);
  readonly pick = output<string>();
  protected readonly isOpen = signal(false);
  private readonly document = inject(DOCUMENT);

  protected take(sign: string): void {
    this.isOpen.set(false);
    this.pick.emit(sign);
  }

  protected close(isByKey: boolean): void {
    this.isOpen.set(false);
    if (isByKey) this.document.getElementById('fe-emoji-open')?.focus();
  }
}
