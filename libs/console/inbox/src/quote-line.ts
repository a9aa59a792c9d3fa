import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import type { ThreadQuote } from '@feelori/contracts';
import { quoteWords } from './quote-words';

/** What a message replies to, above its words; leads there while that message is on the page. */
@Component({
  selector: 'fe-quote-line',
  imports: [NgTemplateOutlet],
  template: `
    <ng-template #line>
      @if (words().who; as who) {
        <span class="who" aria-hidden="true">{{ who }}</span>
      }
      <span class="what" dir="auto" aria-hidden="true">{{ words().what }}</span>
    </ng-template>
    @if (here()) {
      <button class="quote" type="button" (click)="go.emit()">
        <span class="fe-unseen">{{ spoken() }}. Go to that message</span>
        <ng-container *ngTemplateOutlet="line" />
      </button>
    } @else {
      <p class="quote">
        <span class="fe-unseen">{{ spoken() }}</span>
        <ng-container *ngTemplateOutlet="line" />
      </p>
    }
  `,
  styleUrl: './quote-line.scss',
})
export class QuoteLine {
  readonly quote = input.required<ThreadQuote>();
  /** The quoted message is on the page. */
  readonly here = input.required<boolean>();
  readonly go = output();
  protected readonly words = computed(() => quoteWords(this.quote()));
  /** In one piece: put together from its parts it would have blanks before its commas. */
  protected readonly spoken = computed(() => {
    const { who, what } = this.words();
    return `In reply to ${who === null ? '' : `${who}: `}${what}`;
  });
}
