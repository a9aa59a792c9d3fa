import {
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { SEARCH_MAX } from '@feelori/contracts';
import { Icon } from './icon';

/** So long after the last letter what is written is looked for. */
const QUIET_MS = 250;

/** Where one writes whom one looks for. */
@Component({
  selector: 'fe-customer-search',
  imports: [Icon],
  template: `
    <div class="box" role="search" [attr.aria-label]="of() || null">
      <fe-icon name="search" />
      <input
        #box
        type="search"
        [attr.aria-label]="of() ? 'Search customers for ' + of() : 'Search customers'"
        placeholder="Name or number"
        autocomplete="off"
        [maxLength]="most"
        (input)="later()"
        (keydown.enter)="now()"
        (keydown.escape)="clear($event)"
      />
    </div>
  `,
  styles: `
    .box {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      padding-inline: 0.75rem;
      border: 1px solid color-mix(in srgb, var(--fe-ink-quiet) 65%, transparent);
      border-radius: var(--fe-round);
      color: var(--fe-ink-quiet);
      background: var(--fe-surface);
    }
    .box:focus-within {
      outline: 2px solid var(--fe-accent);
    }
    input {
      flex: 1;
      min-inline-size: 0;
      min-block-size: 2.5rem;
      border: 0;
      outline: none;
      font: inherit;
      color: var(--fe-ink);
      background: none;
    }
    input::placeholder {
      color: var(--fe-ink-quiet);
    }
  `,
})
export class CustomerSearch {
  readonly search = input('');
  /** What they are looked for for, where there are several such boxes on a page. */
  readonly of = input('');
  readonly look = output<string>();
  protected readonly most = SEARCH_MAX;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const search = this.search();
      const box = this.box().nativeElement;
      // What is being written is newer than the URL.
      untracked(() => {
        if (this.timer === undefined && box.value.trim() !== search) box.value = search;
      });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), QUIET_MS);
  }

  protected now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.look.emit(this.box().nativeElement.value.trim());
  }

  protected clear(event: Event): void {
    if (this.box().nativeElement.value === '') return;
    event.preventDefault();
    this.box().nativeElement.value = '';
    this.now();
  }
}
