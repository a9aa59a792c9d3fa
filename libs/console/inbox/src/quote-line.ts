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
      <span class="fe-unseen">In reply to </span>
      @if (words().who; as who) {
        <span class="who">{{ who }}<span class="fe-unseen">: </span></span>
      }
      <span class="what" dir="auto">{{ words().what }}</span>
    </ng-template>
    @if (here()) {
      <button class="quote" type="button" [attr.aria-label]="name()" (click)="go.emit()">
        <ng-container *ngTemplateOutlet="line" />
      </button>
    } @else {
      <p class="quote"><ng-container *ngTemplateOutlet="line" /></p>
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
  protected readonly name = computed(() => {
    const { who, what } = this.words();
    return `In reply to ${who ? `${who}: ` : ''}${what}. Go to that message`;
  });
}
