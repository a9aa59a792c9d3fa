import { Component, computed, type ElementRef, inject, input, linkedSignal, viewChild } from '@angular/core';
import { type ConversationRow, WHATSAPP_LIMITS } from '@feelori/contracts';
import { Now, Session } from '@feelori/console/core';
import { Drafts } from './drafts';
import { Takeovers } from './takeovers';
import { OutgoingReplies, type OutgoingReply } from './outgoing-replies';
import { replyRefusal } from './reply-refusal';

/** With fewer characters left than this, they are counted aloud. */
const COUNTED_FROM = 200;

/** Where a person answers the customer; beginning to type takes the conversation. Enter sends, Shift+Enter begins a line; what is not sent is kept as a draft. */
@Component({
  selector: 'fe-composer',
  templateUrl: './composer.html',
  styleUrls: ['./writing.scss', './composer.scss'],
})
export class Composer {
  readonly conversation = input.required<ConversationRow>();

  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  private readonly drafts = inject(Drafts);
  private readonly outgoing = inject(OutgoingReplies);
  private readonly takeovers = inject(Takeovers);
  private readonly session = inject(Session);
  private readonly now = inject(Now).value;
  private readonly id = computed(() => this.conversation().id);
  protected readonly text = linkedSignal(() => this.drafts.of(this.id()));
  protected readonly refusal = computed(() =>
    replyRefusal(this.conversation(), this.session.user(), this.now()),
  );
  protected readonly left = computed(() => WHATSAPP_LIMITS.text - this.text().length);
  protected readonly counted = computed(() => this.left() < COUNTED_FROM);
  protected readonly sendable = computed(
    () => this.refusal() === null && this.left() >= 0 && this.text().trim() !== '',
  );

  protected write(text: string): void {
    this.text.set(text);
    this.drafts.keep(this.id(), text);
    if (text.trim() !== '') this.takeovers.takeByTyping(this.conversation());
  }

  /** Words that did not get through come back in front of what is written by now. */
  takeBack({ clientMessageId, text }: OutgoingReply): void {
    this.outgoing.discard(clientMessageId);
    this.write([text, this.text()].filter((words) => words.trim() !== '').join('\n'));
    this.box().nativeElement.focus();
  }

  /** False when nothing can be written here. */
  focus(): boolean {
    if (this.refusal() !== null) return false;
    this.box().nativeElement.focus();
    return true;
  }

  protected key(event: KeyboardEvent): void {
    // Out of the box first; the next Escape leads back to the list.
    if (event.key === 'Escape' && !event.isComposing) this.box().nativeElement.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  protected send(): void {
    if (!this.sendable()) return;
    this.outgoing.send(this.id(), this.text().trim());
    this.write('');
  }
}
