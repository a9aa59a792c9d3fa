import { Component, computed, input, output } from '@angular/core';
import type { ThreadMessage } from '@feelori/contracts';
import { clockWords } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { messageLook } from './message-look';
import { QuoteLine } from './quote-line';
import { Words } from './words';

/** One message of the customer. */
@Component({
  selector: 'fe-message-bubble',
  imports: [Icon, QuoteLine, Words],
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">Customer:</span>
      @if (message().quote; as quote) {
        <fe-quote-line [quote]="quote" [here]="quoteHere()" (go)="toQuoted.emit()" />
      }
      @if (look().label; as label) {
        <p class="label">
          @if (look().icon; as icon) {
            <fe-icon [name]="icon" />
          }
          {{ label }}
        </p>
      }
      @if (look().text) {
        <p class="text" dir="auto"><fe-words [text]="look().text" /></p>
      }
      @for (fact of look().facts; track $index) {
        <p class="fact" dir="auto">{{ fact }}</p>
      }
    </div>
    <p class="foot">
      <time [attr.datetime]="message().at">{{ time() }}</time>
      @if (message().edited) {
        <span
          >· <span class="fe-unseen">the customer </span>edited<span class="fe-unseen">
            this message</span
          ></span
        >
      }
      @if (message().state === 'received') {
        <span>· waiting for an answer</span>
      } @else if (message().state === 'dead') {
        <span class="dead"><fe-icon name="alert" /> could not be answered; a person should look</span>
      }
    </p>
  `,
  styleUrl: './bubble.scss',
  host: { class: 'customer' },
})
export class MessageBubble {
  readonly message = input.required<ThreadMessage>();
  /** What it replies to is on the page. */
  readonly quoteHere = input.required<boolean>();
  readonly toQuoted = output();
  protected readonly look = computed(() => messageLook(this.message().content));
  protected readonly time = computed(() => clockWords(new Date(this.message().at)));
}
