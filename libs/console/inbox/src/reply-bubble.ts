import { Component, computed, input } from '@angular/core';
import type { ThreadReply } from '@feelori/contracts';
import { clockWords } from '@feelori/console/core';
import { AnswerChip } from './answer-chip';
import { ReplyBody } from './reply-body';
import { SendMark } from './send-mark';

/** One message the shop sent: its content, how far it came, and (once a turn) who answered. */
@Component({
  selector: 'fe-reply-bubble',
  imports: [AnswerChip, ReplyBody, SendMark],
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">{{ reply().from === 'person' ? 'Shop' : 'Assistant' }}:</span>
      <fe-reply-body [content]="reply().content" />
    </div>
    <div class="foot">
      <time [attr.datetime]="reply().at">{{ time() }}</time>
      <fe-send-mark [state]="reply().state" [errorCode]="reply().errorCode" />
      @if (endsTurn()) {
        <fe-answer-chip [reply]="reply()" />
      }
    </div>
  `,
  styleUrl: './bubble.scss',
  host: { class: 'shop' },
})
export class ReplyBubble {
  readonly reply = input.required<ThreadReply>();
  /** The last part of its turn: who answered is said once, there. */
  readonly endsTurn = input.required<boolean>();
  protected readonly time = computed(() => clockWords(new Date(this.reply().at)));
}
