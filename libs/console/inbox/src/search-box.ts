import { Component, effect, ElementRef, inject, input, output, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { SEARCH_MAX } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';

/** So long after the last letter what is written is looked for. */
const QUIET_MS = 250;

/** Looks for names, numbers, orders and words in all conversations of the view; what is looked for stands in the URL. */
@Component({
  selector: 'fe-search-box',
  imports: [Icon],
  template: `
    <div class="box" role="search">
      <fe-icon name="search" />
      <input
        #box
        type="search"
        aria-label="Search conversations"
        aria-keyshortcuts="/"
        placeholder="Name, number, order or words"
        autocomplete="off"
        [maxLength]="most"
        (input)="later()"
        (keydown)="key($event)"
      />
    </div>
  `,
  styleUrl: './search-box.scss',
})
export class SearchBox {
  /** From the URL. */
  readonly search = input('');
  /** Out of the box, to what was found. */
  readonly leave = output();
  protected readonly most = SEARCH_MAX;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly router = inject(Router);
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
  }

  focus(): void {
    this.box().nativeElement.select();
    this.box().nativeElement.focus();
  }

  protected later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), QUIET_MS);
  }

  protected async key(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape' && this.box().nativeElement.value !== '') {
      event.preventDefault();
      this.box().nativeElement.value = '';
      await this.look();
    } else if (event.key === 'Escape' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.leave.emit();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      await this.look();
    }
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const search = this.box().nativeElement.value.trim();
    const queryParams = { search: search === '' ? null : search };
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
