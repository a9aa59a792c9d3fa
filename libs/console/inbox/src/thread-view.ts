import { Component, computed, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { replyText, type ThreadQuote, type ThreadReply } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';
import type { HeldThread } from './join-thread';
import { MessageBubble } from './message-bubble';
import { NoteLine } from './note-line';
import { ReplyBubble } from './reply-bubble';
import { type SentAgain, sentAgain } from './sent-again';
import { isReply, threadLines } from './thread-days';

/** Further up than this, the way back down is offered. */
const FAR_UP_PX = 240;

/** The messages of one conversation, newest at the bottom; stays at the bottom as new ones come. */
@Component({
  selector: 'fe-thread-view',
  imports: [Icon, MessageBubble, NoteLine, ReplyBubble],
  templateUrl: './thread-view.html',
  styleUrl: './thread-view.scss',
})
export class ThreadView {
  readonly thread = input.required<HeldThread>();
  readonly now = input.required<Date>();
  readonly loadingEarlier = input(false);
  /** The person may write here: what failed can be sent again. */
  readonly mayReply = input(false);
  readonly earlier = output();
  readonly again = output<SentAgain>();

  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  protected readonly farUp = signal(false);
  protected readonly lines = computed(() => threadLines(this.thread().entries, this.now()));
  private readonly ids = computed(() => new Set(this.thread().entries.map(({ id }) => id)));
  protected readonly label = computed(() => `Messages with ${this.thread().conversation.customerName}`);

  protected notice(): void {
    // The scroller runs bottom up, so 0 is the newest end and values above it are negative.
    this.farUp.set(this.scroller().nativeElement.scrollTop < -FAR_UP_PX);
  }

  /** All that was said at once, in words. */
  protected wordsOf(entryId: string): string {
    return this.thread()
      .entries.flatMap((entry) => (isReply(entry) && entry.entryId === entryId ? [entry] : []))
      .map(({ content }) => replyText(content))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  /** Not where the thread has the message that was sent again. */
  protected mayRetry(reply: ThreadReply): boolean {
    const next = sentAgain(reply)?.entryId;
    return (
      this.mayReply() &&
      next !== undefined &&
      !this.thread().entries.some((entry) => isReply(entry) && entry.entryId === next)
    );
  }

  protected isHere(quote: ThreadQuote | null): boolean {
    return quote !== null && quote.entryId !== null && this.ids().has(quote.entryId);
  }

  /** Brings a quoted message into sight, and the keyboard with it. */
  protected goTo(quote: ThreadQuote | null): void {
    const entries = this.scroller().nativeElement.querySelectorAll<HTMLElement>('[data-entry]');
    const quoted = [...entries].find(({ dataset }) => dataset['entry'] === quote?.entryId);
    quoted?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    quoted?.focus({ preventScroll: true });
  }

  protected toNewest(): void {
    this.scroller().nativeElement.scrollTo({ top: 0, behavior: 'smooth' });
  }
}
