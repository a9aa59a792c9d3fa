import { Component, computed, input } from '@angular/core';
import type { EntryOrigin, ThreadReply } from '@feelori/contracts';
import { clockWords } from '@feelori/console/core';
import { AnswerChip } from './answer-chip';
import { DraftBar } from './draft-bar';
import { unsentWords } from './draft-words';
import { ReplyBody } from './reply-body';
import { SendMark } from './send-mark';

const SPEAKER: Record<EntryOrigin, string> = {
  assistant: 'Assistant',
  person: 'Shop',
  notice: 'Notice',
  campaign: 'Campaign',
};

/** One message the shop sent: its content, how far it came, and (once for all that was said at once) who said it. */
@Component({
  selector: 'fe-reply-bubble',
  imports: [AnswerChip, DraftBar, ReplyBody, SendMark],
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">{{ speaker() }}:</span>
      <fe-reply-body [content]="reply().content" />
    </div>
    <div class="foot">
      <time [attr.datetime]="reply().at">{{ time() }}</time>
      @if (unsent(); as words) {
        <span class="unsent">{{ words }}</span>
      } @else {
        <fe-send-mark [state]="reply().state" [errorCode]="reply().errorCode" />
      }
      @if (endsEntry()) {
        <fe-answer-chip [reply]="reply()" />
      }
    </div>
    @if (endsEntry() && reply().handoverSummary; as summary) {
      <p class="summary" dir="auto"><strong>For you: </strong>{{ summary }}</p>
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
  /** The last message of what was said at once: who said it is told once, there. */
  readonly endsEntry = input.required<boolean>();
  readonly conversationId = input('');
  /** What was said at once, in words. */
  readonly entryWords = input('');
  /** Why nothing of it went out; null where it did, or is on its way. */
  protected readonly unsent = computed(() => unsentWords(this.reply().draft));
  protected readonly speaker = computed(() => SPEAKER[this.reply().from]);
  protected readonly time = computed(() => clockWords(new Date(this.reply().at)));
}
