import { Component, computed, input } from '@angular/core';
import type { EntryOrigin, ThreadReply } from '@feelori/contracts';
import { clockWords } from '@feelori/console/core';
import { AnswerChip } from './answer-chip';
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
  imports: [AnswerChip, ReplyBody, SendMark],
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">{{ speaker() }}:</span>
      <fe-reply-body [content]="reply().content" />
    </div>
    <div class="foot">
      <time [attr.datetime]="reply().at">{{ time() }}</time>
      <fe-send-mark [state]="reply().state" [errorCode]="reply().errorCode" />
      @if (endsEntry()) {
        <fe-answer-chip [reply]="reply()" />
      }
    </div>
    @if (endsEntry() && reply().handoverSummary; as summary) {
      <p class="summary" dir="auto"><strong>For you: </strong>{{ summary }}</p>
    }
  `,
  styleUrl: './bubble.scss',
  host: { class: 'shop' },
})
export class ReplyBubble {
  readonly reply = input.required<ThreadReply>();
  /** The last message of what was said at once: who said it is told once, there. */
  readonly endsEntry = input.required<boolean>();
  protected readonly speaker = computed(() => SPEAKER[this.reply().from]);
  protected readonly time = computed(() => clockWords(new Date(this.reply().at)));
}
