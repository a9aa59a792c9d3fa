import { Component, computed, input, output } from '@angular/core';
import type { MediaKind, ThreadMessage } from '@feelori/contracts';
import { clockWords } from '@feelori/console/core';
import { Avatar, Icon, Words } from '@feelori/console/ui';
import { MessageMedia } from './message-media';
import { messageLook } from './message-look';
import { QuoteLine } from './quote-line';
import { WayLink } from './way-link';

/** One message of the customer. */
@Component({
  selector: 'fe-message-bubble',
  imports: [Avatar, Icon, MessageMedia, QuoteLine, WayLink, Words],
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">Customer:</span>
      @if (message().forwarded; as times) {
        <p class="label">{{ times === 'often' ? 'Forwarded many times' : 'Forwarded' }}</p>
      }
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
      @if (file(); as file) {
        <fe-message-media
          [media]="file.media"
          [kind]="file.kind"
          [label]="look().label ?? ''"
          [fileName]="file.name"
        />
      }
      @if (look().text) {
        <p class="text" dir="auto"><fe-words [text]="look().text" /></p>
      }
      @for (fact of look().facts; track $index) {
        <p class="fact" dir="auto">{{ fact }}</p>
      }
      @if (look().map; as href) {
        <p class="fact">
          <a [href]="href" target="_blank" rel="noopener noreferrer">Show on a map</a>
        </p>
      }
      @if (look().people; as people) {
        <ul class="people">
          @for (name of people; track $index) {
            <li>
              <fe-avatar [name]="name" /><bdi>{{ name }}</bdi>
            </li>
          }
        </ul>
      }
      @if (reaction(); as emoji) {
        <p class="reaction"><span class="fe-unseen">The customer reacted: </span>{{ emoji }}</p>
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
      <fe-way-link [messageId]="message().id" />
    </p>
  `,
  styleUrl: './bubble.scss',
  host: { class: 'customer' },
})
export class MessageBubble {
  readonly message = input.required<ThreadMessage>();
  /** What the customer put on it, where they did. */
  readonly reaction = input<string>();
  /** What it replies to is on the page. */
  readonly quoteHere = input.required<boolean>();
  readonly toQuoted = output();
  protected readonly look = computed(() => messageLook(this.message().content));
  protected readonly file = computed(() => shownFile(this.message()));
  protected readonly time = computed(() => clockWords(new Date(this.message().at)));
}

/** The file a message shows; null where it shows none. */
function shownFile({ content, media }: ThreadMessage) {
  const kind: MediaKind | null = 'media' in content ? content.kind : null;
  if (kind === null || media === undefined) return null;
  const name = content.kind === 'document' ? (content.fileName ?? null) : null;
  return { media, kind, name };
}
