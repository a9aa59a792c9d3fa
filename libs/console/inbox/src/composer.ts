import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type ConversationRow, WHATSAPP_LIMITS } from '@feelori/contracts';
import { Now, Session } from '@feelori/console/core';
import { Drafts } from './drafts';
import { OutgoingReplies } from './outgoing-replies';
import { replyRefusal } from './reply-refusal';

/** With fewer characters left than this, they are counted aloud. */
const COUNTED_FROM = 200;

/** Where a person answers the customer. Enter sends, Shift+Enter begins a line; what is not sent is kept as a draft. */
@Component({
  selector: 'fe-composer',
  templateUrl: './composer.html',
  styleUrl: './composer.scss',
})
export class Composer {
  readonly conversation = input.required<ConversationRow>();

  private readonly drafts = inject(Drafts);
  private readonly outgoing = inject(OutgoingReplies);
  private readonly session = inject(Session);
  private readonly now = inject(Now).value;
  private readonly id = computed(() => this.conversation().id);
  protected readonly text = linkedSignal(() => this.drafts.of(this.id()));
  protected readonly refusal = computed(() =>
    replyRefusal(this.conversation(), this.session.user()?.role, this.now()),
  );
  protected readonly left = computed(() => WHATSAPP_LIMITS.text - this.text().length);
  protected readonly counted = computed(() => this.left() < COUNTED_FROM);
  protected readonly sendable = computed(
    () => this.refusal() === null && this.left() >= 0 && this.text().trim() !== '',
  );

  protected write(text: string): void {
    this.text.set(text);
    this.drafts.keep(this.id(), text);
  }

  protected key(event: KeyboardEvent): void {
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
