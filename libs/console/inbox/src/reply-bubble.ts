import { Component, computed, input, output } from '@angular/core';
import type { EntryOrigin, ThreadReply } from '@feelori/contracts';
import { clockWords } from '@feelori/console/core';
import { Icon, Words } from '@feelori/console/ui';
import { AnswerChip } from './answer-chip';
import { DraftBar } from './draft-bar';
import { unsentWords } from './draft-words';
import { messageLook } from './message-look';
import { ReplyBody } from './reply-body';
import { type SentAgain, sentAgain } from './sent-again';
import { SendMark } from './send-mark';
import { Thumbs } from './thumbs';
import { WayLink } from './way-link';

const SPEAKER: Record<EntryOrigin, string> = {
  assistant: 'Assistant',
  person: 'Shop',
  notice: 'Notice',
  campaign: 'Campaign',
};

/** One message the shop sent: its content, how far it came, and (once for all that was said at once) who said it. */
@Component({
  selector: 'fe-reply-bubble',
  imports: [AnswerChip, DraftBar, Icon, ReplyBody, SendMark, Thumbs, WayLink, Words],
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">{{ speaker() }}:</span>
      @if (inApp(); as look) {
        @if (look.label) {
          <p class="label">
            @if (look.icon; as icon) {
              <fe-icon [name]="icon" />
            }
            {{ look.label }}
          </p>
        }
        @if (look.text) {
          <p class="text" dir="auto"><fe-words [text]="look.text" /></p>
        }
        @for (fact of look.facts; track $index) {
          <p class="fact" dir="auto">{{ fact }}</p>
        }
      } @else {
        <fe-reply-body [content]="reply().content" />
      }
      @if (reaction(); as emoji) {
        <p class="reaction"><span class="fe-unseen">The customer reacted: </span>{{ emoji }}</p>
      }
    </div>
    <div class="foot">
      <time [attr.datetime]="reply().at">{{ time() }}</time>
      @if (reply().app?.edited) {
        <span>· edited</span>
      }
      @if (unsent(); as words) {
        <span class="unsent">{{ words }}</span>
      } @else {
        <fe-send-mark [state]="reply().state" [errorCode]="reply().errorCode" />
      }
      @if (again() && mayRetry() && templateOnly()) {
        <button type="button" (click)="template.emit()">Send a template</button>
      } @else if (again() && mayRetry()) {
        <button type="button" (click)="retry.emit(again()!)">Send again</button>
      }
      @if (endsEntry()) {
        <fe-answer-chip [reply]="reply()" />
        @if (reply().from === 'assistant' && unsent() === null) {
          <fe-thumbs [answerId]="reply().entryId" />
        }
        <fe-way-link [messageId]="reply().id" [isAnswer]="reply().from === 'assistant'" />
      }
    </div>
    @if (endsEntry() && reply().handoverSummary; as summary) {
      <p class="summary" dir="auto"><strong>For you: </strong><fe-words [text]="summary" /></p>
    }
    @if (endsEntry() && reply().draft === 'waiting') {
      <fe-draft-bar [conversationId]="conversationId()" [entryId]="reply().entryId" [words]="entryWords()" />
    }
  `,
  styleUrl: './bubble.scss',
  host: { class: 'shop', '[class.draft]': 'unsent() !== null' },
})
export class ReplyBubble {
  readonly reply = input.required<ThreadReply>();
  /** What the customer put on it, where they did. */
  readonly reaction = input<string>();
  /** The last message of what was said at once: who said it is told once, there. */
  readonly endsEntry = input.required<boolean>();
  readonly conversationId = input('');
  /** Nobody sent it again yet, and this person may. */
  readonly mayRetry = input(false);
  /** Words would be refused again: WhatsApp takes a template only. */
  readonly templateOnly = input(false);
  readonly retry = output<SentAgain>();
  readonly template = output();
  protected readonly again = computed(() => sentAgain(this.reply()));
  /** What was said at once, in words. */
  readonly entryWords = input('');
  /** Why nothing of it went out; null where it did, or is on its way. */
  protected readonly unsent = computed(() => unsentWords(this.reply().draft));
  /** What a person wrote in the WhatsApp Business app; null for what Feelori sent. */
  protected readonly inApp = computed(() => {
    const { app } = this.reply();
    return app === undefined ? null : messageLook(app.content);
  });
  protected readonly speaker = computed(() => SPEAKER[this.reply().from]);
  protected readonly time = computed(() => clockWords(new Date(this.reply().at)));
}
